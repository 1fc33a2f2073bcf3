namespace GridMap.Domain.Geo;

/// <summary>Mercator on the WGS 84 ellipsoid (EPSG:3395), met in foreign orthophotos. Nothing is measured in it.</summary>
/// <remarks>Source: EPSG method 9804, Mercator variant A.</remarks>
public sealed class WorldMercator : GroundFrame
{
    private static readonly ReferenceEllipsoid Figure = ReferenceEllipsoid.Wgs84;
    private static readonly double Eccentricity = Figure.Eccentricity;

    /// <summary>The one instance.</summary>
    public static readonly WorldMercator Instance = new() { Epsg = 3395, Name = "WGS 84 / World Mercator" };

    private WorldMercator()
    {
    }

    /// <inheritdoc/>
    public override MetricPoint ToMetric(LonLat position)
    {
        var latitude = double.DegreesToRadians(position.Latitude);
        var north = Math.Asinh(Math.Tan(latitude)) - Eccentricity * Math.Atanh(Eccentricity * Math.Sin(latitude));
        return new MetricPoint(Figure.SemiMajorMetres * double.DegreesToRadians(position.Longitude), Figure.SemiMajorMetres * north);
    }

    /// <inheritdoc/>
    public override LonLat ToLonLat(MetricPoint point)
    {
        var isometric = point.NorthMetres / Figure.SemiMajorMetres;
        var latitude = Math.Atan(Math.Sinh(isometric));
        // Each step gains more than two digits (the factor is e²), so ten reach the last bit.
        for (var step = 0; step < 10; step++)
        {
            latitude = Math.Atan(Math.Sinh(isometric + Eccentricity * Math.Atanh(Eccentricity * Math.Sin(latitude))));
        }

        return new LonLat(double.RadiansToDegrees(point.EastMetres / Figure.SemiMajorMetres), double.RadiansToDegrees(latitude));
    }
}
