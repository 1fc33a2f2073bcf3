using GridMap.Domain.Geo;

namespace GridMap.Server.Tiles;

/// <summary>A position in the Web Mercator world as a unit square, from its upper left corner, y down.</summary>
internal readonly record struct WorldPoint(double X, double Y)
{
    public static WorldPoint From(LonLat position)
    {
        var point = WebMercator.Instance.ToMetric(position);
        return new WorldPoint(
            (point.EastMetres + WebMercator.HalfWorldMetres) / (2 * WebMercator.HalfWorldMetres),
            (WebMercator.HalfWorldMetres - point.NorthMetres) / (2 * WebMercator.HalfWorldMetres));
    }
}
