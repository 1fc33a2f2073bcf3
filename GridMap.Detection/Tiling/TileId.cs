namespace GridMap.Detection.Tiling;

/// <summary>A tile of the Web Mercator pyramid; rows count from the north (XYZ).</summary>
internal readonly record struct TileId(int Zoom, int Column, int Row)
{
    /// <summary>MBTiles counts rows from the south.</summary>
    public int TmsRow => (1 << Zoom) - 1 - Row;

    public TileId Child(int right, int down) => new(Zoom + 1, Column * 2 + right, Row * 2 + down);
}
