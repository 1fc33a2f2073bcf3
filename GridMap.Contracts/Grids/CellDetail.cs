using System.Text.Json;

namespace GridMap.Contracts.Grids;

/// <summary>A cell with its polygon and past.</summary>
/// <param name="Summary">The cell as lists show it.</param>
/// <param name="VillageCode">12-digit code of its village.</param>
/// <param name="AreaSquareMetres">Area in the local metric frame.</param>
/// <param name="Polygon">GeoJSON Polygon or MultiPolygon, WGS 84.</param>
/// <param name="IsRetired">True when a later import no longer holds it; its history stays.</param>
/// <param name="History">Versions, newest first.</param>
/// <param name="Scenes">What flights said of how much it is worth a look, newest first.</param>
public sealed record CellDetail(
    CellSummary Summary, string VillageCode, double AreaSquareMetres, JsonElement Polygon, bool IsRetired, IReadOnlyList<CellVersion> History,
    IReadOnlyList<CellScene> Scenes);
