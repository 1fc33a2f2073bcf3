using System.Net;
using System.Threading.Channels;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wall;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Wall;

public sealed class WallNumbersTests : IAsyncDisposable
{
    private const string Request = "GET /api/standing?area=";

    private readonly ClientTestContext _context = new();
    private Channel<MapBatch>? _stream;

    public WallNumbersTests() => _context.Answer(Request, WallSamples.Report);

    private int Asked => _context.Requests.Count(request => request == Request);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Ask_BurstOfChanges_OnceAtOnceAndOnceTwoSecondsLater()
    {
        var live = await FollowAsync();
        using var numbers = new WallNumbers(live, _context.Services.GetRequiredService<GridMapApi>(), _context.Time);
        numbers.Show("");
        Assert.Equal(1, Asked);

        for (var change = 2; change < 50; change++)
        {
            await ChangeAsync(change);
        }

        Assert.Equal(1, Asked);
        _context.Time.Advance(WallNumbers.Pause);
        Assert.Equal(2, Asked);
        _context.Time.Advance(WallNumbers.Pause * 5);
        Assert.Equal(2, Asked);
        Assert.Equal(29, numbers.Report?.Total.NewToday);
    }

    [Fact]
    public async Task Ask_NothingChanges_OnceAMinute()
    {
        using var numbers = new WallNumbers(await FollowAsync(), _context.Services.GetRequiredService<GridMapApi>(), _context.Time);
        numbers.Show("");

        _context.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, Asked);
        _context.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Asked);
    }

    [Fact]
    public async Task Ask_ServerFails_KeepsTheNumbersSaysSoAndTriesAgain()
    {
        using var numbers = new WallNumbers(await FollowAsync(), _context.Services.GetRequiredService<GridMapApi>(), _context.Time);
        numbers.Show("");
        _context.Answer(Request, new { }, HttpStatusCode.ServiceUnavailable);

        _context.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal((29, Samples.Noon), (numbers.Report?.Total.NewToday, numbers.ReportedAt));
        Assert.NotNull(numbers.Failure);
        _context.Answer(Request, WallSamples.Report);
        _context.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(numbers.Failure);
    }

    private async Task<LiveMap> FollowAsync()
    {
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(1, Samples.Suspect(1))));
        var live = _context.Services.GetRequiredService<LiveMap>();
        await live.FollowAsync("");
        _stream = await _context.Feed.NextStreamAsync();
        return live;
    }

    private async Task ChangeAsync(long sequence)
    {
        var live = _context.Services.GetRequiredService<LiveMap>();
        var applied = new TaskCompletionSource();
        live.Applied += Tell;
        await _stream!.Writer.WriteAsync(Samples.Batch(Samples.Of(sequence, Samples.Suspect(1, version: (int)sequence)))); // Follows.
        await applied.Task;
        live.Applied -= Tell;

        void Tell(MapChange change) => applied.TrySetResult();
    }
}
