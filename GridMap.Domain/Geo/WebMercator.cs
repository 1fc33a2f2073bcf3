namespace GridMap.Domain.Geo;

/// <summary>Web Mercator (EPSG:3857): tiles and screens only. Its metres are not metres on the ground, so nothing is measured in it.</summary>
/// <remarks>Source: EPSG method 1024, "Popular Visualisation Pseudo Mercator".</remarks>
public sealed class WebMercator : GroundFrame
{
    /// <summary>Half the width of the square world, metres.</summary>
    public const double HalfWorldMetres = Math.PI * RadiusMetres;

    /// <summary>Latitude where the square world ends, degrees.</summary>
    public const double MostLatitude = 85.0511287798066;

    private const double RadiusMetres = 6378137;

    /// <summary>The one instance.</summary>
    public static readonly WebMercator Instance = new() { Epsg = 3857, Name = "WGS 84 / Pseudo-Mercator" };

    private WebMercator()
    {
    }

    /// <inheritdoc/>
    public override MetricPoint ToMetric(LonLat position) => new(
        RadiusMetres * double.DegreesToRadians(position.Longitude),
        RadiusMetres * Math.Asinh(Math.Tan(double.DegreesToRadians(position.Latitude))));

    /// <inheritdoc/>
    public override LonLat ToLonLat(MetricPoint point) => new(
        double.RadiansToDegrees(point.EastMetres / RadiusMetres),
        double.RadiansToDegrees(Math.Atan(Math.Sinh(point.NorthMetres / RadiusMetres))));
}
