using GridMap.Domain.Geo;

namespace GridMap.Detection.Tiling;

/// <summary>What a tiling run wrote.</summary>
/// <param name="Path">The MBTiles file.</param>
/// <param name="MinZoom">Shallowest zoom.</param>
/// <param name="MaxZoom">Deepest zoom.</param>
/// <param name="Tiles">Tiles written; fully transparent ones are left out.</param>
/// <param name="SouthWest">Corner of the bounds, WGS 84.</param>
/// <param name="NorthEast">Opposite corner, WGS 84.</param>
public sealed record TilingResult(string Path, int MinZoom, int MaxZoom, long Tiles, LonLat SouthWest, LonLat NorthEast);
