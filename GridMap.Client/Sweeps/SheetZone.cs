using System.Text.Json;

namespace GridMap.Client.Sweeps;

/// <summary>Ground over which nobody may fly.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="Polygon">GeoJSON, WGS 84.</param>
/// <param name="BufferMetres">Distance kept from it.</param>
/// <param name="FloorMetres">Lowest height above the ground that is closed; null from the ground up.</param>
/// <param name="CeilingMetres">Highest height above the ground that is closed; null without end.</param>
public sealed record SheetZone(string Name, JsonElement Polygon, double BufferMetres, double? FloorMetres = null, double? CeilingMetres = null);
