using GridMap.Client.Map;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Search;
using GridMap.Contracts.Suspects;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace GridMap.Client.Command;

public sealed partial class CommandPage
{
    private MapView? _map;
    private LiveLayer _layer = default!; // Set when initialised.
    private DeskAddress _address = default!; // Set when initialised.
    private DeskTally _tally = new(0, 0, 0, 0, 0, 0, 0, 0);
    private List<DeskRow> _rows = [];
    private IReadOnlyList<OrthophotoSummary> _flights = [];
    private IReadOnlyList<AreaSummary> _areas = [];
    private bool _isListTab;
    private bool _hasFitted;
    private bool _leadsToSelection;

    public void Dispose()
    {
        Live.Updated -= OnUpdated;
        Navigation.LocationChanged -= OnLocationChanged;
        _layer.Dispose();
        if (_address.AreaCode.Length > 0)
        {
            _ = Live.FollowAsync("");
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _address = DeskAddress.Read(Navigation.Uri);
        _hasFitted = _address.Position is not null;
        _leadsToSelection = !_hasFitted && _address.Selection is { Subject: DeskSubject.Suspect or DeskSubject.Detection };
        _layer = new LiveLayer(Live, row => _address.List is DeskList.Flights || row.IsIn(_address.List, Moments.IsToday));
        Live.Updated += OnUpdated;
        Navigation.LocationChanged += OnLocationChanged;
        Sort();
        if (_address.AreaCode.Length > 0)
        {
            await Live.FollowAsync(_address.AreaCode);
        }
    }

    private void OnUpdated() => _ = InvokeAsync(async () =>
    {
        Sort();
        StateHasChanged();
        await DrawAsync();
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (new Uri(change.Location).AbsolutePath != DeskAddress.Path || DeskAddress.Read(change.Location) is not { } asked || asked == _address)
        {
            return;
        }

        var listChanged = asked.List != _address.List;
        _address = asked with { Position = asked.Position ?? _address.Position };
        if (listChanged)
        {
            await OpenAsync(asked.List);
        }

        StateHasChanged();
    });

    private void Sort()
    {
        _tally = DeskTally.Of(Live.State, Moments.IsToday);
        _rows =
        [
            .. Live.State.Suspects
                .Select(suspect => new DeskRow(suspect, Live.State.FindTargetOfSuspect(suspect.Id)))
                .Where(row => row.IsIn(_address.List, Moments.IsToday))
                .OrderByDescending(row => row.Target?.ChangedAt ?? row.Suspect.ChangedAt)
                .ThenBy(row => row.Suspect.Number, StringComparer.Ordinal),
        ];
        _flights = [.. Live.State.Orthophotos.Where(photo => photo.State is not OrthophotoState.Ready).OrderByDescending(photo => photo.UploadedAt)];
    }

    // A link that names something but no place leads to the thing.
    private async Task OnSubjectLoadedAsync(double longitude, double latitude)
    {
        await MarkAsync(longitude, latitude);
        if (_leadsToSelection && _map is { IsReady: true } map)
        {
            (_leadsToSelection, _hasFitted) = (false, true);
            await map.FlyToAsync(longitude, latitude);
        }
    }

    private async Task OnMapReadyAsync()
    {
        await DrawAsync();
        if (_address.Selection is { Subject: DeskSubject.Suspect, Id: var id } && Guid.TryParse(id, out var suspect) && Live.State.FindSuspect(suspect) is { } held)
        {
            await OnSubjectLoadedAsync(held.Longitude, held.Latitude);
        }
    }

    private async Task DrawAsync()
    {
        if (_map is not { IsReady: true } map)
        {
            return;
        }

        await _layer.DrawAsync(map);
        if (!_hasFitted)
        {
            await FitAsync();
        }
    }

    private Task OnAreasKnownAsync(IReadOnlyList<AreaSummary> areas)
    {
        _areas = areas;
        return _hasFitted ? Task.CompletedTask : FitAsync();
    }

    private async Task FitAsync()
    {
        if (_map is { IsReady: true } map && DeskExtent.Of(_address.AreaCode, _areas, Live.State) is { } bounds)
        {
            _hasFitted = true;
            await map.FitAsync(bounds, maxZoom: 17);
        }
    }

    private async Task OpenAsync(DeskList list)
    {
        _address = _address with { List = list };
        _isListTab = true;
        Sort();
        _layer.Forget();
        await DrawAsync();
        await TellAddressAsync();
    }

    private async Task SelectAsync(DeskSelection selection, bool isFromMap)
    {
        if (selection.Id.Length is 0)
        {
            return;
        }

        _address = _address with { Selection = selection };
        (_isListTab, _leadsToSelection) = (false, false);
        await TellAddressAsync();
        if (!isFromMap && _map is not null)
        {
            if (selection.Subject is DeskSubject.Suspect && Guid.TryParse(selection.Id, out var id) && Live.State.FindSuspect(id) is { } suspect)
            {
                await MarkAsync(suspect.Longitude, suspect.Latitude);
                await _map.FlyToAsync(suspect.Longitude, suspect.Latitude);
            }
            else if (selection.Subject is DeskSubject.Flight && Guid.TryParse(selection.Id, out var photo) && Live.State.FindOrthophoto(photo)?.Bounds is { } bounds)
            {
                await _map.FitAsync(bounds);
            }
        }
    }

    private async Task CloseAsync()
    {
        _address = _address with { Selection = null };
        await TellAddressAsync();
        if (_map is not null)
        {
            await _map.SelectAsync();
        }
    }

    private Task StepAsync(int step)
    {
        if (_rows.Count is 0)
        {
            return Task.CompletedTask;
        }

        var at = _rows.FindIndex(row => _address.Selection == new DeskSelection(DeskSubject.Suspect, row.Suspect.Id.ToString()));
        var next = at < 0 ? 0 : Math.Clamp(at + step, 0, _rows.Count - 1);
        return SelectAsync(new DeskSelection(DeskSubject.Suspect, _rows[next].Suspect.Id.ToString()), isFromMap: false);
    }

    private Task OnPickedAsync(MapPick pick) => pick switch
    {
        { Kind: MapPickKind.Pin } => SelectAsync(new DeskSelection(DeskSubject.Suspect, pick.Id), isFromMap: true),
        { Kind: MapPickKind.Detection, SuspectId: { } suspect } => SelectAsync(new DeskSelection(DeskSubject.Suspect, suspect), isFromMap: true),
        { Kind: MapPickKind.Detection } => SelectAsync(new DeskSelection(DeskSubject.Detection, pick.Id), isFromMap: true),
        { Kind: MapPickKind.Cell } => SelectAsync(new DeskSelection(DeskSubject.Cell, pick.Id), isFromMap: true),
        { Kind: MapPickKind.Premises } => SelectAsync(new DeskSelection(DeskSubject.Premises, pick.Id), isFromMap: true),
        _ => CloseAsync(),
    };

    private async Task OnFoundAsync(SearchHit hit)
    {
        if (_map is null)
        {
            return;
        }

        if (hit.Bounds is { } bounds)
        {
            await _map.FitAsync(bounds);
        }
        else if (hit is { Longitude: { } longitude, Latitude: { } latitude })
        {
            await _map.FlyToAsync(longitude, latitude, zoom: 17);
            await _map.SelectPointAsync(longitude, latitude);
        }

        var subject = hit.Kind switch
        {
            SearchHitKind.Suspect => DeskSubject.Suspect,
            SearchHitKind.Cell => DeskSubject.Cell,
            SearchHitKind.Premises => DeskSubject.Premises,
            _ => (DeskSubject?)null,
        };
        if (subject is { } known)
        {
            await SelectAsync(new DeskSelection(known, hit.Id), isFromMap: true);
        }
    }

    private async Task ChooseAreaAsync(AreaSummary? area)
    {
        _address = _address with { AreaCode = area?.Code ?? "" };
        await TellAddressAsync();
        await Live.FollowAsync(_address.AreaCode);
        await FitAsync();
    }

    private Task ShowAsync(MapLayers layers)
    {
        _address = _address with { Layers = layers };
        return TellAddressAsync();
    }

    private Task OnMovedAsync(MapPosition position)
    {
        _address = _address with { Position = position };
        return TellAddressAsync();
    }

    private Task OnPromotedAsync(SuspectSummary suspect) =>
        SelectAsync(new DeskSelection(DeskSubject.Suspect, suspect.Id.ToString()), isFromMap: true);

    private Task MeasureAsync(string kind) => _map?.MeasureAsync(kind) ?? Task.CompletedTask;

    private Task MarkAsync(double longitude, double latitude) => _map?.SelectPointAsync(longitude, latitude) ?? Task.CompletedTask;

    private Task MarkAsync(object geometry) => _map?.SelectAsync(geometry) ?? Task.CompletedTask;

    private Task TellAddressAsync() => Browser.ShowAddressAsync(_address.ToString());

    private async Task CopyLinkAsync() =>
        Snackbar.Add(Words[await Browser.CopyAsync(Navigation.ToAbsoluteUri(_address.ToString()).ToString()) ? "Map.Copied" : "Map.CopyRefused"], Severity.Normal);
}
