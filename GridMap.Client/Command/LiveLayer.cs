using GridMap.Client.Live;
using GridMap.Client.Map;
using GridMap.Contracts.Live;

namespace GridMap.Client.Command;

/// <summary>Keeps the pins and pictures of a map equal to the live state; sends only what changed.</summary>
internal sealed class LiveLayer : IDisposable
{
    private readonly LiveMap _live;
    private readonly Func<DeskRow, bool> _isShown;
    private readonly HashSet<Guid> _changed = [];
    private readonly HashSet<Guid> _new = [];
    private int _generation = -1;
    private bool _hasPhotos = true;
    private bool _hasCells;
    private bool _hasPremises;
    private bool _hasAlerts = true;

    public LiveLayer(LiveMap live, Func<DeskRow, bool> isShown)
    {
        _live = live;
        _isShown = isShown;
        live.Applied += Note;
    }

    public void Dispose() => _live.Applied -= Note;

    /// <summary>Everything anew, after the filter changed.</summary>
    public void Forget() => _generation = -1;

    public async Task DrawAsync(MapView map)
    {
        var state = _live.State;
        if (_generation != state.Generation)
        {
            _generation = state.Generation;
            (_hasPhotos, _hasAlerts) = (true, true);
            _changed.Clear();
            await map.PutPinsAsync(state.Suspects.Select(suspect => RowOf(suspect.Id)!).Where(_isShown).Select(row => MapPin.Of(row.Suspect, row.Target)), replaceAll: true);
        }
        else if (_changed.Count > 0)
        {
            var pins = _changed.Select(RowOf).OfType<DeskRow>()
                .Select(row => MapPin.Of(row.Suspect, row.Target, _new.Contains(row.Suspect.Id)) is var pin && _isShown(row) ? pin : pin with { Look = null })
                .ToList();
            _changed.Clear();
            _new.Clear();
            await map.PutPinsAsync(pins, replaceAll: false);
        }

        if (_hasPhotos)
        {
            _hasPhotos = false;
            await map.SetOrthophotosAsync(state.Orthophotos);
            await map.RefreshDetectionsAsync();
        }

        if (_hasCells)
        {
            _hasCells = false;
            await map.RefreshCellsAsync();
        }

        if (_hasAlerts)
        {
            _hasAlerts = false;
            await map.SetAlertsAsync(state.Alerts);
        }

        if (_hasPremises)
        {
            _hasPremises = false;
            await map.RefreshPremisesAsync();
        }
    }

    private void Note(MapChange change)
    {
        switch (change)
        {
            case { Suspect: { } suspect }:
                _changed.Add(suspect.Id);
                _hasCells = true;
                if (suspect is { Version: <= 1 })
                {
                    _new.Add(suspect.Id);
                }

                break;
            case { Target: { } target }:
                _changed.Add(target.SuspectId);
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

    private DeskRow? RowOf(Guid id) => _live.State.FindSuspect(id) is { } suspect ? new DeskRow(suspect, _live.State.FindTargetOfSuspect(id)) : null;
}
