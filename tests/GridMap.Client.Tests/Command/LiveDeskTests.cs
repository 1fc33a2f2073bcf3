using GridMap.Client.Command;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using GridMap.Contracts.Live;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Command;

public sealed class LiveDeskTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Tally_DeskJustOpened_CountsWhatCameInToday()
    {
        var suspect = Samples.Suspect(1) with { Id = Guid.CreateVersion7(Samples.Noon), FirstSeenAt = Samples.Noon.AddDays(-300) };
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(1, suspect)));
        var live = _context.Services.GetRequiredService<LiveMap>();
        await live.FollowAsync("");

        using var desk = new LiveDesk(live, _context.Services.GetRequiredService<Moments>(), _context.Time);
        desk.CatchUp();

        Assert.Equal(1, desk.Index.TallyWith([]).New);
    }
}
