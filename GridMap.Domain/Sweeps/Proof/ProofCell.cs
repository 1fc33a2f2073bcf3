using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>A cell of which it is to be shown that it was seen.</summary>
/// <param name="Code">Its code, or its number in the file where it has none.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Shape">Valid Polygon or MultiPolygon, WGS 84.</param>
public sealed record ProofCell(string Code, string? Name, Geometry Shape);
