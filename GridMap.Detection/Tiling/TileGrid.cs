using GridMap.Domain.Geo;

namespace GridMap.Detection.Tiling;

/// <summary>Web Mercator arithmetic of 256-pixel tiles (WebMercatorQuad).</summary>
internal static class TileGrid
{
    public const int TilePixels = 256;

    /// <summary>Metres of Web Mercator per pixel.</summary>
    public static double MetresPerPixel(int zoom) => 2 * WebMercator.HalfWorldMetres / TilePixels / (1L << zoom);

    /// <summary>Global pixel position at a zoom, from the north-west corner of the world.</summary>
    public static (double X, double Y) ToPixel(LonLat position, int zoom)
    {
        var point = WebMercator.Instance.ToMetric(position);
        var scale = MetresPerPixel(zoom);
        return ((point.EastMetres + WebMercator.HalfWorldMetres) / scale, (WebMercator.HalfWorldMetres - point.NorthMetres) / scale);
    }

    /// <summary>WGS 84 position of a global pixel position.</summary>
    public static LonLat ToLonLat(double x, double y, int zoom)
    {
        var scale = MetresPerPixel(zoom);
        return WebMercator.Instance.ToLonLat(new MetricPoint(x * scale - WebMercator.HalfWorldMetres, WebMercator.HalfWorldMetres - y * scale));
    }

    /// <summary>The zoom whose pixels are nearest to a ground sampling distance, at most a quarter coarser.</summary>
    public static int ZoomFor(double gsdMetres, double latitude)
    {
        const double CoarserSteps = 0.3;
        var mercatorMetres = gsdMetres / Math.Cos(double.DegreesToRadians(latitude));
        return Math.Clamp((int)Math.Ceiling(Math.Log2(MetresPerPixel(0) / mercatorMetres) - CoarserSteps), 0, 24);
    }
}
