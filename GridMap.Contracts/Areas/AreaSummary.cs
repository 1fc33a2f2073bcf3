namespace GridMap.Contracts.Areas;

/// <summary>An area of the hierarchy.</summary>
/// <param name="Code">Short official code: 4, 6, 9 or 12 digits.</param>
/// <param name="Name">Name as people say it.</param>
/// <param name="Level">Its level.</param>
/// <param name="ParentCode">Code of the area above; null for the city.</param>
/// <param name="HasPolygon">False for a functional zone that has a code but no polygon.</param>
/// <param name="CellCount">Grid cells below it, retired ones not counted.</param>
/// <param name="Bounds">West, south, east, north in WGS 84 degrees, of the polygon or else of the cells; null when neither is known.</param>
public sealed record AreaSummary(
    string Code, string Name, AreaLevel Level, string? ParentCode, bool HasPolygon, int CellCount, double[]? Bounds);
