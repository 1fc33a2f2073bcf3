using GridMap.Client.Live;
using GridMap.Client.Operations;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;
using GridMap.Contracts.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Operations;

public sealed class OperationWatchTests : IAsyncDisposable
{
    private static readonly Guid Id = Samples.Id(7);

    private readonly ClientTestContext _context = new();
    private readonly OperationWatch _watch;

    public OperationWatchTests()
    {
        Answer(OperationSamples.Detail(Id, number: 1));
        _watch = new OperationWatch(Id, _context.Services.GetRequiredService<OperationCalls>(), Live);
    }

    private LiveMap Live => _context.Services.GetRequiredService<LiveMap>();

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _context.DisposeAsync();
    }

    [Fact]
    public async Task Mark_OfTheFeed_ReadsItAgain()
    {
        await _watch.LoadAsync();
        Answer(OperationSamples.Detail(Id, number: 4));
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7)));
        await Live.FollowAsync("");
        var stream = await _context.Feed.NextStreamAsync();
        var told = new TaskCompletionSource();
        _watch.Changed += () =>
        {
            if (_watch.Detail?.Summary.LastNumber is 4)
            {
                told.TrySetResult();
            }
        };
        await stream.Writer.WriteAsync(Samples.Batch(new MapChange(8, Samples.Noon, MapChangeKind.Operation, "410122", Operation: new OperationMark(Id, 4))));
        await told.Task;

        Assert.Equal(4, _watch.Detail?.Summary.LastNumber);
    }

    [Fact]
    public async Task Take_OlderAnswerOrNone_LeavesWhatIsHeld()
    {
        Answer(OperationSamples.Detail(Id, number: 4));
        await _watch.LoadAsync();

        _watch.Take(new Reply<OperationDetail>.Ok(OperationSamples.Detail(Id, number: 3)));
        _watch.Take(new Reply<OperationDetail>.Offline());

        Assert.Equal(4, _watch.Detail?.Summary.LastNumber);
    }

    private void Answer(OperationDetail detail) => _context.Answer($"GET /api/operations/{Id}", detail);
}
