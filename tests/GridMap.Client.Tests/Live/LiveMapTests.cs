using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Live;

public sealed class LiveMapTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly ScriptedFeed _feed = new();
    private readonly LiveMap _map;

    public LiveMapTests() => _map = new LiveMap(_feed, _time, new Random(1));

    public async ValueTask DisposeAsync() => await _map.DisposeAsync();

    [Fact]
    public async Task FollowAsync_Snapshot_FollowsFromItsPosition()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7, Samples.Suspect(1))));

        await _map.FollowAsync("");
        await _feed.NextStreamAsync();

        Assert.Equal([7], _feed.FollowedSince);
        Assert.IsType<LiveStatus.Live>(_map.Status);
    }

    [Fact]
    public async Task FollowAsync_LineLost_ResumesFromLastPosition()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7)));
        await _map.FollowAsync("");
        var stream = await _feed.NextStreamAsync();
        await SendAsync(stream, Samples.Of(9, Samples.Suspect(1)));

        stream.Writer.Complete(new FeedBrokenException("cut"));
        await UntilAsync(() => _map.Status is LiveStatus.Disconnected);
        Assert.Equal(new LiveStatus.Disconnected(Samples.Noon), _map.Status);
        _time.Advance(TimeSpan.FromSeconds(2));
        await _feed.NextStreamAsync();

        Assert.Equal([7, 9], _feed.FollowedSince);
    }

    [Fact]
    public async Task FollowAsync_CancelledThoughNobodyCancelled_ComesBack()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7)));
        await _map.FollowAsync("");
        var stream = await _feed.NextStreamAsync();

        // What a handshake that takes too long looks like.
        stream.Writer.Complete(new OperationCanceledException("The operation was canceled."));
        await UntilAsync(() => _map.Status is LiveStatus.Disconnected);
        _time.Advance(TimeSpan.FromSeconds(2));
        await _feed.NextStreamAsync();

        Assert.Equal([7, 7], _feed.FollowedSince);
    }

    [Fact]
    public async Task FollowAsync_PositionTooOld_TakesAFreshSnapshotAtOnce()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7, Samples.Suspect(1))));
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(900, Samples.Suspect(2))));
        await _map.FollowAsync("");
        var stream = await _feed.NextStreamAsync();

        await stream.Writer.WriteAsync(Samples.Sign(MapBatchKind.SnapshotNeeded, sequence: 900, head: 900));
        await _feed.NextStreamAsync();

        Assert.Equal([7, 900], _feed.FollowedSince);
        Assert.Null(_map.State.FindSuspect(Samples.Id(1)));
    }

    [Fact]
    public async Task FollowAsync_SnapshotAfterSnapshotInVain_Rests()
    {
        for (var sequence = 7; sequence < 10; sequence++)
        {
            _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(sequence)));
        }

        await _map.FollowAsync("");
        for (var times = 0; times < 2; times++)
        {
            var stream = await _feed.NextStreamAsync();
            await stream.Writer.WriteAsync(Samples.Sign(MapBatchKind.SnapshotNeeded, sequence: 900, head: 900));
        }

        await UntilAsync(() => _map.Status is LiveStatus.Disconnected);
        Assert.Single(_feed.Snapshots);
        _time.Advance(TimeSpan.FromSeconds(2));
        await _feed.NextStreamAsync();

        Assert.Equal([7, 8, 9], _feed.FollowedSince);
    }

    [Fact]
    public async Task FollowAsync_ServerUnreachable_TriesAgainAfterAPause()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Offline());
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(3)));
        await _map.FollowAsync("");
        Assert.IsType<LiveStatus.Disconnected>(_map.Status);

        _time.Advance(TimeSpan.FromSeconds(2));
        await _feed.NextStreamAsync();

        Assert.IsType<LiveStatus.Live>(_map.Status);
    }

    [Fact]
    public async Task FollowAsync_ServerBusy_ComesAgainWhenItSaid()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Problem(503, new Message("request.busy", new Dictionary<string, string> { ["seconds"] = "7" }), ""));
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(3)));
        await _map.FollowAsync("");

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Single(_feed.Snapshots);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _feed.NextStreamAsync();

        Assert.IsType<LiveStatus.Live>(_map.Status);
    }

    [Fact]
    public async Task Nudge_DuringThePause_TriesAtOnce()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Offline());
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(3)));
        await _map.FollowAsync("");

        _map.Nudge();
        await _feed.NextStreamAsync();

        Assert.IsType<LiveStatus.Live>(_map.Status);
    }

    [Fact]
    public async Task Updated_Burst_IsAnnouncedOnce()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7)));
        await _map.FollowAsync("");
        var stream = await _feed.NextStreamAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        var announced = 0;
        _map.Updated += () => announced++;

        await SendAsync(stream, Samples.Of(8, Samples.Suspect(1)), Samples.Of(9, Samples.Suspect(2)), Samples.Of(10, Samples.Suspect(3)));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, announced);
        Assert.Equal([10, 9, 8], _map.Recent.Select(change => change.Sequence));
    }

    [Fact]
    public async Task StopAsync_Following_ForgetsEverything()
    {
        _feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7, Samples.Suspect(1))));
        await _map.FollowAsync("");
        await _feed.NextStreamAsync();

        await _map.StopAsync();

        Assert.Empty(_map.State.Suspects);
        Assert.IsType<LiveStatus.Idle>(_map.Status);
    }

    private async Task SendAsync(System.Threading.Channels.Channel<MapBatch> stream, params MapChange[] changes)
    {
        await stream.Writer.WriteAsync(Samples.Batch(changes));
        await UntilAsync(() => _map.State.Sequence == changes[^1].Sequence);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
