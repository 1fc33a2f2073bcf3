using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Standing;

namespace GridMap.Client.Wall;

/// <summary>The numbers of an area as the server counts them, asked for again soon after a change and now and then without one.</summary>
internal sealed class WallNumbers : IDisposable
{
    /// <summary>Least time between two questions.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // What comes in one moment is asked of once.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);

    // What becomes overdue does so without a change.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly LiveMap _live;
    private readonly GridMapApi _api;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;
    private string _areaCode = "";
    private DateTimeOffset _askedAt;
    private int _generation;
    private bool _isAsking;
    private bool _isChanged;

    public WallNumbers(LiveMap live, GridMapApi api, TimeProvider time)
    {
        (_live, _api, _time, _generation) = (live, api, time, live.State.Generation);
        _closed = _closing.Token;
        _timer = time.CreateTimer(_ => Ask(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        live.Applied += Note;
        live.Updated += NoteSnapshot;
    }

    /// <summary>The last numbers that came; null before the first.</summary>
    public StandingReport? Report { get; private set; }

    /// <summary>When they came.</summary>
    public DateTimeOffset ReportedAt { get; private set; }

    /// <summary>Why there are none newer; null when the last question was answered.</summary>
    public Reply<StandingReport>? Failure { get; private set; }

    /// <summary>Numbers came, or did not.</summary>
    public event Action? Changed;

    /// <summary>Nothing is asked any more, and the page must say so.</summary>
    public event Action<Exception>? Broke;

    public void Dispose()
    {
        _live.Applied -= Note;
        _live.Updated -= NoteSnapshot;
        _closing.Cancel();
        _timer.Dispose();
        _closing.Dispose();
    }

    /// <summary>Shows another area; empty is all of the account's.</summary>
    public void Show(string areaCode)
    {
        (_areaCode, Report, _isChanged) = (areaCode, null, true);
        Ask();
    }

    private void Ask() => _ = AskAsync();

    private async Task AskAsync()
    {
        if (_isAsking || _closed.IsCancellationRequested)
        {
            return;
        }

        (_isAsking, _isChanged, _askedAt) = (true, false, _time.GetUtcNow());
        try
        {
            var area = _areaCode;
            var reply = await _api.GetAsync<StandingReport>($"{Routes.Standing}?area={area}", _closed);
            if (area == _areaCode)
            {
                Take(reply);
            }
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (Broke is not null)
        {
            Broke(exception);
        }
        finally
        {
            _isAsking = false;
        }

        Plan();
        Changed?.Invoke();
    }

    private void Take(Reply<StandingReport> reply)
    {
        if (reply is Reply<StandingReport>.Ok ok)
        {
            (Report, ReportedAt, Failure) = (ok.Value, _time.GetUtcNow(), null);
        }
        else
        {
            Failure = reply;
        }
    }

    private void Note(MapChange change)
    {
        // A flight's progress changes no number; its result comes as suspects and cells. What a case changes comes as its target.
        if (!_isChanged && change.Kind is not (MapChangeKind.Orthophoto or MapChangeKind.Premises or MapChangeKind.Alert or MapChangeKind.Case))
        {
            _isChanged = true;
            Plan();
        }
    }

    private void NoteSnapshot()
    {
        if (_generation != _live.State.Generation)
        {
            _generation = _live.State.Generation;
            _isChanged = true;
            Plan();
        }
    }

    private void Plan()
    {
        if (_isAsking || _closed.IsCancellationRequested)
        {
            return;
        }

        var since = _time.GetUtcNow() - _askedAt;
        var rest = (_isChanged ? Pause : Failure is null ? Rest : PauseAfterFailure) - since;
        _timer.Change(rest > Gathering ? rest : Gathering, Timeout.InfiniteTimeSpan);
    }
}
