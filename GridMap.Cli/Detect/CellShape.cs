using NetTopologySuite.Geometries;

namespace GridMap.Cli.Detect;

/// <summary>A grid cell: its code or name, and its polygon in WGS 84.</summary>
internal sealed record CellShape(string Code, Geometry Shape);
