using System.Text.Json;

namespace GridMap.Client.Sweeps;

/// <summary>A grid cell that was picked.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Polygon">GeoJSON, WGS 84: kept, so that planning goes on without a network.</param>
public sealed record SheetCell(string Code, string Name, JsonElement Polygon);
