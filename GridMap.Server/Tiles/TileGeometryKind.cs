namespace GridMap.Server.Tiles;

/// <summary>Geometry types by their number in the format.</summary>
internal enum TileGeometryKind
{
    Point = 1,
    Line = 2,
    Polygon = 3,
}
