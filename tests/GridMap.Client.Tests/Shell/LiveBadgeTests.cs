using Bunit;
using GridMap.Client.Live;
using GridMap.Client.Shell;
using GridMap.Client.Tests.Live;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Shell;

public sealed class LiveBadgeTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Badge_Following_SaysLive()
    {
        await FollowAsync(new Reply<MapSnapshot>.Ok(Samples.Snapshot(1)));

        Assert.Contains("实时", _context.Render<LiveBadge>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badge_NoServer_SaysSinceWhenAndWhatToDo()
    {
        await FollowAsync(new Reply<MapSnapshot>.Offline());

        var badge = _context.Render<LiveBadge>().Find(".gm-live-off");

        Assert.Contains("起断线", badge.TextContent, StringComparison.Ordinal);
        Assert.Contains("自动重连", badge.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badge_WhileThePastIsPlayed_SaysTheMomentAndNeverLive()
    {
        await FollowAsync(new Reply<MapSnapshot>.Ok(Samples.Snapshot(1)));
        var badge = _context.Render<LiveBadge>();

        await badge.InvokeAsync(() => _context.Services.GetRequiredService<PlayedMoment>().Show(Samples.Noon));
        Assert.StartsWith("回放 2026-05-01", badge.Find(".gm-live-past").TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("实时", badge.Find(".gm-live").TextContent, StringComparison.Ordinal);

        await badge.InvokeAsync(() => _context.Services.GetRequiredService<PlayedMoment>().Show(null));
        Assert.Contains("实时", badge.Markup, StringComparison.Ordinal);
    }

    private Task FollowAsync(Reply<MapSnapshot> snapshot)
    {
        _context.Feed.Snapshots.Enqueue(snapshot);
        return _context.Services.GetRequiredService<LiveMap>().FollowAsync("");
    }
}
