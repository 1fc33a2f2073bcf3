using System.Globalization;
using GridMap.Domain.Geo;

namespace GridMap.Screening.Places;

/// <summary>A plane in metres, laid on degrees about 0, 0, so that what is reckoned in degrees is reckoned in it, too: axes differ by less than 1 in 5,000 within 100 km.</summary>
/// <param name="Origin">What lies at 0, 0.</param>
/// <param name="Zone">Its frame; null where nobody knows: what is in it is related to itself alone.</param>
public sealed record Plane(MetricPoint Origin, GaussKruegerZone? Zone)
{
    private const double MetresADegree = 111_195;

    /// <summary>Where a point of the plane lies in these degrees.</summary>
    public LonLat ToDegrees(MetricPoint point) => new((point.EastMetres - Origin.EastMetres) / MetresADegree, (point.NorthMetres - Origin.NorthMetres) / MetresADegree);

    /// <summary>The point of the plane that lies there.</summary>
    public MetricPoint ToMetric(LonLat degrees) => new(Origin.EastMetres + (degrees.Longitude * MetresADegree), Origin.NorthMetres + (degrees.Latitude * MetresADegree));

    /// <summary>A query of fixes with x and y as one with lon and lat in these degrees.</summary>
    internal string Lay(string fixes) => string.Create(
        CultureInfo.InvariantCulture, $"SELECT vehicle, timestamp, (x - ({Origin.EastMetres:R})) / {MetresADegree:R} AS lon, (y - ({Origin.NorthMetres:R})) / {MetresADegree:R} AS lat FROM ({fixes})");
}
