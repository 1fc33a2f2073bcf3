namespace GridMap.Server.Tiles;

/// <summary>One tile of the Web Mercator pyramid: row 0 is in the north.</summary>
internal readonly record struct TileAddress(int Zoom, int Column, int Row)
{
    /// <summary>Units along a tile's edge.</summary>
    public const int Extent = 1 << ExtentBits;

    /// <summary>Units drawn beyond each edge, so that outlines and labels do not end at it.</summary>
    public const int Buffer = 128;

    /// <summary>A pixel of a 512-pixel tile, in units.</summary>
    public const int Pixel = 8;

    public const int MostZoom = 22;

    private const int ExtentBits = 12;

    // Far beyond any tile, and small enough for areas to be computed.
    private const long Far = 1 << 28;

    public bool IsValid => Zoom is >= 0 and <= MostZoom && Column >= 0 && Row >= 0 && Column < 1 << Zoom && Row < 1 << Zoom;

    /// <summary>The ground of the tile with its buffer.</summary>
    public WorldBox Box
    {
        get
        {
            var size = 1L << (WorldPoint.Bits - Zoom);
            var margin = size * Buffer / Extent + 1;
            return new WorldBox(
                Clamp(Column * size - margin), Clamp(Row * size - margin), Clamp((Column + 1) * size + margin), Clamp((Row + 1) * size + margin));
        }
    }

    /// <summary>The tile of a zoom that a point lies in.</summary>
    public static TileAddress Of(WorldPoint point, int zoom) => new(zoom, point.X >> (WorldPoint.Bits - zoom), point.Y >> (WorldPoint.Bits - zoom));

    public bool Holds(WorldPoint point) => Of(point, Zoom) == this;

    /// <summary>The tile of a lower zoom that this one lies in.</summary>
    public TileAddress Above(int zoom) => new(zoom, Column >> (Zoom - zoom), Row >> (Zoom - zoom));

    /// <summary>To the nearest point of this tile's grid, the same whatever tile a shape is drawn on.</summary>
    public TilePoint ToTile(WorldPoint point)
    {
        var shift = WorldPoint.Bits - ExtentBits - Zoom;
        return new TilePoint(Along(point.X, shift, Column), Along(point.Y, shift, Row));
    }

    private static int Along(long world, int shift, int tile)
    {
        var grid = shift > 0 ? (world + (1L << (shift - 1))) >> shift : world << -shift;
        return (int)Math.Clamp(grid - ((long)tile << ExtentBits), -Far, Far);
    }

    private static int Clamp(long world) => (int)Math.Clamp(world, 0, int.MaxValue);
}
