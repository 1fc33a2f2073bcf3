using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Sweeps;

/// <summary>Says that ground cannot be flown, and why.</summary>
/// <param name="CellCodes">Whole cells; empty where a polygon is given.</param>
/// <param name="Polygon">GeoJSON Polygon or MultiPolygon, WGS 84; null where cells are given.</param>
/// <param name="Reason">Why: airspace, masts, forest…</param>
public sealed record UnflyableRequest(
    [property: MaxLength(500)] IReadOnlyList<string> CellCodes, JsonElement? Polygon, [property: Required, StringLength(500, MinimumLength = 1)] string Reason);
