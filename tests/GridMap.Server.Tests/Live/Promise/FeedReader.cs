using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;

namespace GridMap.Server.Tests.Live.Promise;

/// <summary>A client that keeps to the protocol and checks every word against the reference.</summary>
internal sealed class FeedReader(string name, FeedReference reference, Func<AreaScope?> account, string areaCode, bool allowCoalescing) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<Guid, int> _held = [];
    private CancellationTokenSource? _leaving;
    private IAsyncEnumerator<MapBatch>? _stream;
    private Task<bool>? _waiting;
    private AreaScope _areas = new([]);
    private string? _scope;
    private bool _wasScopeTouched;
    private long _mixedUpTo;

    public FeedServer? Server { get; private set; }

    public long Position { get; private set; }

    public bool HoldsSomething => _scope is not null;

    public bool IsWaiting => _waiting is not null;

    /// <summary>How often it started anew.</summary>
    public int Snapshots { get; private set; }

    /// <summary>How often it was given only the newest.</summary>
    public int Coalesced { get; private set; }

    public int Signs { get; private set; }

    public long Received { get; private set; }

    /// <summary>The server has changes for it.</summary>
    public bool HasNews => Server is { } server && reference.Between(Position, Math.Max(Position, server.Tail.Head), _areas).Any();

    /// <summary>The server has something to say, at the next look at the latest.</summary>
    public bool IsDue => Server is { } server && (HasNews || Current()?.Key != _scope || server.Tail.Oldest > Position);

    public void TouchScope() => _wasScopeTouched = true;

    /// <summary>Connects, from a fresh snapshot where one is needed; nothing happens to an account that may not see the area.</summary>
    public async Task ConnectAsync(FeedServer server)
    {
        await LeaveAsync();
        if (_scope is null && !await TakeSnapshotAsync(server))
        {
            return;
        }

        Server = server;
        _wasScopeTouched = false;
        _leaving = new CancellationTokenSource();
        var request = new FollowRequest(areaCode, Position, _scope ?? "", allowCoalescing);
        _stream = server.Feed.FollowAsync(Current, request, _leaving.Token).GetAsyncEnumerator(_leaving.Token);
    }

    public async Task LeaveAsync()
    {
        if (_stream is { } stream && _leaving is { } leaving)
        {
            await leaving.CancelAsync();
            if (_waiting is { } waiting)
            {
                await Task.WhenAny(waiting);
                // A word that was on its way is lost with the line; so is a broken-off wait.
                _ = waiting.Exception;
                _waiting = null;
            }

            await stream.DisposeAsync();
            leaving.Dispose();
        }

        (_stream, _leaving, Server) = (null, null, null);
    }

    /// <summary>Listens without being told anything yet.</summary>
    public void Wait() => _waiting ??= _stream?.MoveNextAsync().AsTask();

    /// <summary>Takes one word of the server, which must come; <paramref name="passTime"/> moves the clock where it comes with time.</summary>
    public async Task ReadAsync(Action? passTime)
    {
        Wait();
        var waiting = _waiting ?? throw new InvalidOperationException("The reader is not connected.");
        using var limit = new CancellationTokenSource(Patience);
        while (passTime is not null && !waiting.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            passTime();
            await Task.Yield();
        }

        var isWord = await waiting.WaitAsync(Patience);
        _waiting = null;
        if (!isWord)
        {
            Assert.True(_wasScopeTouched || Current() is null, $"{name} was hung up on.");
            await ForgetAsync();
            return;
        }

        await TakeAsync(_stream!.Current); // MoveNext has just succeeded on it.
    }

    public async ValueTask DisposeAsync() => await LeaveAsync();

    private FeedScope? Current() => account()?.Narrow(areaCode) is { } areas ? FeedScope.Of(areas) : null;

    private async Task ForgetAsync()
    {
        await LeaveAsync();
        _scope = null;
        _held.Clear();
    }

    private async Task<bool> TakeSnapshotAsync(FeedServer server)
    {
        if (account()?.Narrow(areaCode) is not { } areas)
        {
            return false;
        }

        Snapshots++;
        var taking = server.Snapshots.Find(areas, areaCode, SnapshotForm.Json, out _) ?? throw new InvalidOperationException("Nobody else asks, and yet the server is busy.");
        var snapshot = await (await taking).ReadAsync(CancellationToken.None);
        Assert.Equal(FeedScope.Of(areas).Key, snapshot.Scope);
        (_areas, _scope, Position, _mixedUpTo) = (areas, snapshot.Scope, snapshot.Sequence, 0);
        _held.Clear();
        foreach (var suspect in snapshot.Suspects)
        {
            _held.Add(suspect.Id, suspect.Version);
        }

        AssertHeld("snapshot");
        return true;
    }

    private async Task TakeAsync(MapBatch batch)
    {
        var tail = Server!.Tail; // it has just said something
        if (batch.Kind is MapBatchKind.SnapshotNeeded)
        {
            Assert.True(
                _wasScopeTouched || Current()?.Key != _scope || tail.Oldest > Position || Position > reference.Head,
                $"{name} was sent for a snapshot at {Position} without need; the tail holds what follows {tail.Oldest}.");
            await ForgetAsync();
            return;
        }

        Assert.InRange(batch.Sequence, Position, Math.Max(Position, tail.Head));
        Assert.InRange(batch.HeadSequence, batch.Sequence, Math.Max(batch.Sequence, tail.Head));
        var between = reference.Between(Position, batch.Kind is MapBatchKind.Newest ? batch.HeadSequence : batch.Sequence, _areas);
        if (batch.Kind is MapBatchKind.Newest)
        {
            Assert.True(allowCoalescing && batch.HeadSequence - Position > FeedServer.CoalesceAfterChanges, $"{name} was given the newest only, at {Position}.");
            between = FeedReference.LastOfEach(between).Where(change => change.Sequence <= batch.Sequence);
            _mixedUpTo = Math.Max(_mixedUpTo, batch.HeadSequence);
            Coalesced++;
        }

        Assert.Equal(between, batch.Changes);
        Signs += batch.Changes.Count == 0 ? 1 : 0;
        Received += batch.Changes.Count;
        foreach (var change in batch.Changes)
        {
            Apply(change);
        }

        Position = batch.Sequence;
        AssertHeld(batch.Kind.ToString());
    }

    private void Apply(MapChange change)
    {
        if (change.Suspect is { } suspect)
        {
            _held[suspect.Id] = suspect.Version;
        }

        if (change.GoneId is { } gone)
        {
            _held.Remove(gone);
        }
    }

    private void AssertHeld(string after)
    {
        if (Position < _mixedUpTo)
        {
            return;
        }

        var expected = reference.StateAt(Position, _areas);
        var wrong = expected.Where(entry => _held.GetValueOrDefault(entry.Key, -1) != entry.Value).Select(entry => entry.Key)
            .Concat(_held.Keys.Where(id => !expected.ContainsKey(id))).ToList();
        Assert.True(wrong.Count == 0, $"{name} ({_scope}) at {Position} after {after} holds {wrong.Count} objects wrongly, first {wrong.FirstOrDefault()}.");
    }
}
