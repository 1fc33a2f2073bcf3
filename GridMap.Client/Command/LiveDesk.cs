using GridMap.Client.Live;
using GridMap.Client.Map;
using GridMap.Client.Words;
using GridMap.Contracts.Live;

namespace GridMap.Client.Command;

/// <summary>Keeps lists, counters and map equal to the live state, in short steps: nobody who pans the map waits for a burst of changes.</summary>
internal sealed class LiveDesk : IDisposable
{
    private const int MostAtOnce = 1000;

    // Tiles are drawn from all of a city: again and again for each of 200 changes a second would draw nothing else.
    private static readonly TimeSpan CellPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShowPause = TimeSpan.FromMilliseconds(500);

    private readonly LiveMap _live;
    private readonly Moments _moments;
    private readonly TimeProvider _time;
    private readonly DeskPins _pins;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;
    private readonly Dictionary<Guid, bool> _changed = [];
    private readonly ITimer _alarm;
    private DeskList _list;
    private DeskFilter _filter = new();
    private Func<DateTimeOffset, bool> _isToday;
    private DateTimeOffset _shownAt;
    private DateTimeOffset _cellsAt;
    private MapView? _map;
    private int _generation = -1;
    private bool _isBusy;
    private bool _isAgain;
    private bool _hasPhotos = true;
    private bool _hasCells;
    private bool _hasPremises;
    private bool _hasAlerts = true;

    public LiveDesk(LiveMap live, Moments moments, TimeProvider time)
    {
        (_live, _moments, _time, _pins) = (live, moments, time, new DeskPins(time));
        _isToday = moments.TodayTest();
        ShowAnew();
        _closed = _closing.Token;
        _alarm = time.CreateTimer(_ => CatchUp(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        live.Applied += Note;
        live.Updated += CatchUp;
    }

    public DeskIndex Index { get; } = new();

    /// <summary>Suspects of the snapshot that are taken in, 0 to 1.</summary>
    public double Progress { get; private set; } = 1;

    /// <summary>Lists and counters have news; at most twice a second.</summary>
    public event Action? Changed;

    /// <summary>Nothing is kept up any more, and the page must say so.</summary>
    public event Action<Exception>? Broke;

    public void Dispose()
    {
        _live.Applied -= Note;
        _live.Updated -= CatchUp;
        _closing.Cancel();
        _alarm.Dispose();
        _closing.Dispose();
    }

    /// <summary>Opens a list, filtered.</summary>
    public void Show(DeskList list, DeskFilter filter)
    {
        if ((list, filter) != (_list, _filter))
        {
            (_list, _filter) = (list, filter);
            ShowAnew();
            CatchUp();
        }
    }

    /// <summary>The map takes data now.</summary>
    public void Draw(MapView map)
    {
        _map = map;
        _pins.StartAnew(Index.Entries);
        CatchUp();
    }

    /// <summary>Takes over what came in since; says nothing while it is at it.</summary>
    public void CatchUp() => _ = CatchUpAsync();

    private async Task CatchUpAsync()
    {
        _isAgain = true;
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            while (_isAgain && !_closed.IsCancellationRequested)
            {
                _isAgain = false;
                await TakeAsync(_closed);
                if (_map is { IsReady: true } map)
                {
                    await _pins.SendAsync(map, _live.State.IsHeld, _closed);
                    await DrawAsync(map);
                }

                Tell();
            }
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // The page is left.
        }
        catch (Exception exception) when (Broke is not null)
        {
            Broke(exception);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task TakeAsync(CancellationToken cancellation)
    {
        if (!_isToday(_time.GetUtcNow()))
        {
            ShowAnew();
        }

        while (_generation != _live.State.Generation)
        {
            await LoadAsync(cancellation);
        }

        foreach (var (id, isNew) in _changed)
        {
            if (_live.State.FindSuspect(id) is { } suspect)
            {
                _pins.Note(Index.Put(suspect, _live.State.FindTargetOfSuspect(id), _live.State.FindCaseOfSuspect(id)), isNew);
            }
        }

        _changed.Clear();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var state = _live.State;
        _generation = state.Generation;
        (_hasPhotos, _hasAlerts) = (true, true);
        _changed.Clear();
        Index.Clear();
        _pins.StartAnew([]);
        var suspects = state.Suspects.ToArray();
        for (var at = 0; at < suspects.Length && _generation == state.Generation; at += MostAtOnce)
        {
            // By its id: it may have changed while the ones before it were taken in.
            foreach (var suspect in suspects.AsSpan(at, Math.Min(MostAtOnce, suspects.Length - at)))
            {
                _pins.Note(Index.Put(state.FindSuspect(suspect.Id) ?? suspect, state.FindTargetOfSuspect(suspect.Id), state.FindCaseOfSuspect(suspect.Id)));
            }

            Progress = (at + MostAtOnce) / (double)suspects.Length;
            if (at + MostAtOnce < suspects.Length)
            {
                Tell();
                await Task.Delay(TimeSpan.FromMilliseconds(1), _time, cancellation);
            }
        }

        Progress = 1;
    }

    private async Task DrawAsync(MapView map)
    {
        var now = _time.GetUtcNow();
        if (_hasPhotos)
        {
            _hasPhotos = false;
            await map.SetOrthophotosAsync(_live.State.Orthophotos);
            await map.RefreshDetectionsAsync();
        }

        if (_hasCells && now - _cellsAt >= CellPause)
        {
            (_hasCells, _cellsAt) = (false, now);
            await map.RefreshCellsAsync();
        }

        if (_hasAlerts)
        {
            _hasAlerts = false;
            await map.SetAlertsAsync(_live.State.Alerts);
        }

        if (_hasPremises)
        {
            _hasPremises = false;
            await map.RefreshPremisesAsync();
        }

        if (_hasCells)
        {
            _alarm.Change(CellPause, Timeout.InfiniteTimeSpan);
        }
    }

    private void ShowAnew()
    {
        _isToday = _moments.TodayTest();
        Index.Show(new DeskView(_list, _filter, _time.GetUtcNow(), _isToday), _pins.Note);
        _shownAt = default;
    }

    private void Tell()
    {
        var now = _time.GetUtcNow();
        if (now - _shownAt >= ShowPause)
        {
            _shownAt = now;
            Changed?.Invoke();
        }
        else
        {
            _alarm.Change(ShowPause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Note(MapChange change)
    {
        switch (change)
        {
            case { Suspect: { } suspect }:
                _changed[suspect.Id] = suspect is { Version: <= 1 } || _changed.GetValueOrDefault(suspect.Id);
                _hasCells = true;
                break;
            case { Target: { } target }:
                _changed.TryAdd(target.SuspectId, false);
                break;
            case { Case.SuspectId: { } suspected }:
                _changed.TryAdd(suspected, false);
                break;
            case { Alert: not null }:
                _hasAlerts = true;
                break;
            case { Kind: MapChangeKind.Cells }:
                _hasCells = true;
                break;
            case { Kind: MapChangeKind.Premises }:
                _hasPremises = true;
                break;
            case { Orthophoto.MaxZoom: not null }:
                _hasPhotos = true;
                break;
        }
    }
}
