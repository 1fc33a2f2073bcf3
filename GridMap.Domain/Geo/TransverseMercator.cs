namespace GridMap.Domain.Geo;

/// <summary>Transverse Mercator by the Krüger series to the sixth power of the third flattening.</summary>
/// <remarks>
/// Source: C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011), equations 7 to 36.
/// Below a micrometre within 35° of the central meridian, so a point far outside its zone keeps its place.
/// </remarks>
public sealed class TransverseMercator : GroundFrame
{
    private readonly KruegerSeries series;
    private readonly double centralMeridian;
    private readonly double scaledRadius;
    private readonly double northingOfOrigin;

    /// <summary>Makes a frame from its parameters.</summary>
    /// <param name="ellipsoid">Figure of the Earth.</param>
    /// <param name="centralMeridianDegrees">Degrees, −180 to 180.</param>
    /// <param name="falseEastingMetres">Metres, with the zone prefix where the frame carries one.</param>
    /// <param name="falseNorthingMetres">Metres.</param>
    /// <param name="scaleFactor">Scale on the central meridian, without unit.</param>
    /// <param name="latitudeOfOriginDegrees">Latitude where the northing equals the false northing, degrees.</param>
    public TransverseMercator(
        ReferenceEllipsoid ellipsoid,
        double centralMeridianDegrees,
        double falseEastingMetres = 500_000,
        double falseNorthingMetres = 0,
        double scaleFactor = 1,
        double latitudeOfOriginDegrees = 0)
    {
        series = new KruegerSeries(ellipsoid);
        CentralMeridianDegrees = centralMeridianDegrees;
        FalseEastingMetres = falseEastingMetres;
        FalseNorthingMetres = falseNorthingMetres;
        centralMeridian = double.DegreesToRadians(centralMeridianDegrees);
        scaledRadius = scaleFactor * series.RectifyingRadiusMetres;
        var (_, northOfOrigin) = series.Forward(latitude: double.DegreesToRadians(latitudeOfOriginDegrees), longitude: 0);
        northingOfOrigin = scaledRadius * northOfOrigin;
    }

    /// <summary>Central meridian, degrees, east positive.</summary>
    public double CentralMeridianDegrees { get; }

    /// <summary>False easting, metres, zone prefix included.</summary>
    public double FalseEastingMetres { get; }

    /// <summary>False northing, metres.</summary>
    public double FalseNorthingMetres { get; }

    /// <inheritdoc/>
    public override MetricPoint ToMetric(LonLat position)
    {
        var (east, north) = series.Forward(
            latitude: double.DegreesToRadians(position.Latitude),
            longitude: double.DegreesToRadians(position.Longitude) - centralMeridian);
        return new MetricPoint(
            FalseEastingMetres + scaledRadius * east,
            FalseNorthingMetres + scaledRadius * north - northingOfOrigin);
    }

    /// <inheritdoc/>
    public override LonLat ToLonLat(MetricPoint point)
    {
        var (longitude, latitude) = series.Inverse(
            east: (point.EastMetres - FalseEastingMetres) / scaledRadius,
            north: (point.NorthMetres - FalseNorthingMetres + northingOfOrigin) / scaledRadius);
        var degrees = double.RadiansToDegrees(longitude + centralMeridian);
        return new LonLat(degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees, double.RadiansToDegrees(latitude));
    }
}
