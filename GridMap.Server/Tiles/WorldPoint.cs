using GridMap.Domain.Geo;

namespace GridMap.Server.Tiles;

/// <summary>A position in the Web Mercator world as a square of 2³¹ units (1.9 cm at the equator), from its upper left corner, y down.</summary>
/// <remarks>Whole numbers: a tile's grid is a shift away, and two shapes that share a vertex share it on every tile.</remarks>
internal readonly record struct WorldPoint(int X, int Y)
{
    /// <summary>The world's edge is two to the power of this, in units.</summary>
    public const int Bits = 31;

    private const double Units = 1L << Bits;

    public static WorldPoint From(LonLat position)
    {
        var point = WebMercator.Instance.ToMetric(position);
        return new WorldPoint(Along(point.EastMetres), Along(-point.NorthMetres));
    }

    // What lies beyond the square world is drawn on its rim.
    private static int Along(double metres) =>
        (int)Math.Clamp(Math.Round((metres + WebMercator.HalfWorldMetres) / (2 * WebMercator.HalfWorldMetres) * Units), 0, Units - 1);
}
