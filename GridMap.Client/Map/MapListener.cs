using GridMap.Domain.Geo;
using Microsoft.JSInterop;

namespace GridMap.Client.Map;

/// <summary>What the map's script tells; kept apart so that the component shows only what pages call.</summary>
internal sealed class MapListener(
    Func<MapPick, Task> picked, Func<MapPosition, double[], Task> moved, Action<double, double> measured, Action<LonLat> asked)
{
    [JSInvokable]
    public Task OnPicked(string kind, string id, string? suspectId, double longitude, double latitude) =>
        picked(new MapPick(Enum.TryParse<MapPickKind>(kind, ignoreCase: true, out var known) ? known : MapPickKind.Ground, id, suspectId, longitude, latitude));

    [JSInvokable]
    public Task OnMoved(double longitude, double latitude, double zoom, double[] bounds) =>
        moved(new MapPosition(longitude, latitude, zoom), bounds);

    [JSInvokable]
    public void OnMeasured(string kind, double metres, double squareMetres) => measured(metres, squareMetres);

    [JSInvokable]
    public void OnAsked(double longitude, double latitude) => asked(new LonLat(longitude, latitude));
}
