using System.Globalization;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;

namespace GridMap.Client.Live;

/// <summary>Keeps <see cref="State"/> equal to the server's: snapshot, then every change, through every loss of the line.</summary>
public sealed class LiveMap : IAsyncDisposable
{
    private const int TickerLength = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Coalescing = TimeSpan.FromMilliseconds(150);

    private readonly LinkedList<MapChange> _recent = [];
    private CancellationTokenSource? _following;
    private Task _loop = Task.CompletedTask;
    private readonly IMapFeed _feed;
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly ITimer _announcement;
    private bool _isAnnouncing;
    private TaskCompletionSource _nudge = new();
    private TimeSpan _pause = FirstPause;
    private TimeSpan _askedPause;
    private int _snapshotsInVain;

    /// <param name="feed">The line to the server.</param>
    /// <param name="time">Measures the pauses.</param>
    /// <param name="chance">Spreads the pauses of many clients, so that they do not all come back in one moment.</param>
    public LiveMap(IMapFeed feed, TimeProvider time, Random chance)
    {
        _feed = feed;
        _time = time;
        _chance = chance;
        _announcement = time.CreateTimer(_ => SayUpdated(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public MapState State { get; } = new();

    public LiveStatus Status { get; private set; } = new LiveStatus.Idle();

    /// <summary>The area followed; empty for the whole scope of the account.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>The latest changes that showed, newest first.</summary>
    public IReadOnlyCollection<MapChange> Recent => _recent;

    /// <summary>Each change as it is applied. Draw nothing here: see <see cref="Updated"/>.</summary>
    public event Action<MapChange>? Applied;

    /// <summary>State or status changed; bursts are announced together, for drawing.</summary>
    public event Action? Updated;

    /// <summary>Follows an area from a fresh snapshot; leaves the one followed before.</summary>
    public async Task FollowAsync(string areaCode)
    {
        if (_following is not null && areaCode == AreaCode)
        {
            return;
        }

        await StopAsync();
        AreaCode = areaCode;
        _following = new CancellationTokenSource();
        SetStatus(new LiveStatus.Starting());
        _loop = KeepFollowingAsync(areaCode, _following.Token);
    }

    /// <summary>Narrows to an area, or widens to the whole scope with an empty code; while nobody follows it is only noted.</summary>
    public Task ScopeAsync(string areaCode)
    {
        if (_following is not null)
        {
            return FollowAsync(areaCode);
        }

        AreaCode = areaCode;
        return Task.CompletedTask;
    }

    /// <summary>Leaves the feed and forgets what was held.</summary>
    public async Task StopAsync()
    {
        if (_following is { } following)
        {
            _following = null;
            await following.CancelAsync();
            await _loop;
            following.Dispose();
        }

        State.Clear();
        _recent.Clear();
        SetStatus(new LiveStatus.Idle());
    }

    /// <summary>The network is said to be back: does not wait out the pause before the next try.</summary>
    public void Nudge() => _nudge.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _announcement.DisposeAsync();
    }

    private async Task KeepFollowingAsync(string areaCode, CancellationToken cancellation)
    {
        var isLoaded = false;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                isLoaded = isLoaded || await LoadSnapshotAsync(areaCode, cancellation);
                if (isLoaded && await FollowToTheEndAsync(areaCode, cancellation) is MapBatchKind.SnapshotNeeded)
                {
                    isLoaded = false;
                    if (_snapshotsInVain++ == 0)
                    {
                        continue;
                    }
                }
            }
            catch (FeedBrokenException)
            {
                // Said below, and tried again.
            }
            catch (OperationCanceledException)
            {
                // Cancelled by somebody else than us is a broken line too: the map must not stand still for ever.
                if (cancellation.IsCancellationRequested)
                {
                    return;
                }
            }

            await RestAsync(cancellation);
        }
    }

    /// <returns>The kind of the last word.</returns>
    private async Task<MapBatchKind> FollowToTheEndAsync(string areaCode, CancellationToken cancellation)
    {
        var isAnswered = false;
        await foreach (var batch in _feed.FollowAsync(new FollowRequest(areaCode, State.Sequence, State.Scope, AllowCoalescing: true), cancellation))
        {
            if (batch.Kind is MapBatchKind.SnapshotNeeded)
            {
                return batch.Kind;
            }

            // A server that takes the call and drops it is still one to go easy on: the first item only says that the line stands.
            (_pause, _snapshotsInVain) = isAnswered ? (FirstPause, 0) : (_pause, _snapshotsInVain);
            isAnswered = true;
            Take(batch);
        }

        return MapBatchKind.Every;
    }

    private async Task<bool> LoadSnapshotAsync(string areaCode, CancellationToken cancellation)
    {
        var reply = await _feed.TakeSnapshotAsync(areaCode, cancellation);
        if (reply is not Reply<MapSnapshot>.Ok ok)
        {
            _askedPause = AskedPauseOf(reply);
            return false;
        }

        State.Load(ok.Value);
        SetStatus(new LiveStatus.Live());
        return true;
    }

    /// <summary>A busy server says when to come again.</summary>
    private static TimeSpan AskedPauseOf(Reply<MapSnapshot> reply) =>
        reply is Reply<MapSnapshot>.Problem { Message: { } message } && message.Arguments.TryGetValue("seconds", out var text)
            && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    private void Take(MapBatch batch)
    {
        var shown = State.Apply(batch);
        foreach (var change in shown)
        {
            _recent.AddFirst(change);
            if (_recent.Count > TickerLength)
            {
                _recent.RemoveLast();
            }

            Applied?.Invoke(change);
        }

        SetStatus(State.Behind > 0 ? new LiveStatus.Behind(State.Behind) : new LiveStatus.Live(), always: shown.Count > 0);
    }

    private void SetStatus(LiveStatus status, bool always = true)
    {
        if (always || status != Status)
        {
            Status = status;
            Announce();
        }
    }

    private void SayUpdated()
    {
        _isAnnouncing = false;
        Updated?.Invoke();
    }

    private void Announce()
    {
        if (!_isAnnouncing)
        {
            _isAnnouncing = true;
            _announcement.Change(Coalescing, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RestAsync(CancellationToken cancellation)
    {
        if (Status is not LiveStatus.Disconnected)
        {
            SetStatus(new LiveStatus.Disconnected(_time.GetUtcNow()));
        }

        _nudge = new TaskCompletionSource();
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var length = _pause * (0.5 + _chance.NextDouble());
        await Task.WhenAny(Task.Delay(length > _askedPause ? length : _askedPause, _time, pause.Token), _nudge.Task);
        await pause.CancelAsync();

        _askedPause = TimeSpan.Zero;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }
}
