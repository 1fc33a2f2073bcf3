using NetTopologySuite.Geometries;

namespace GridMap.Domain.Geo;

/// <summary>The frame in which lengths and areas are taken: the CGCS2000 3-degree Gauss-Krüger zone nearest by longitude (EPSG:4547 at Zhengzhou).</summary>
/// <remarks>Within its zone the scale errs by less than 170 parts per million (17 cm in a kilometre) at the latitude of Zhengzhou.</remarks>
public static class LocalFrame
{
    private static readonly TransverseMercator[] Zones = [.. Enumerable.Range(-60, 121).Select(Make)];

    /// <summary>The frame for a place.</summary>
    /// <param name="position">WGS 84 degrees; anywhere on Earth, though only zones 25 to 45 have an EPSG code.</param>
    public static GroundFrame For(LonLat position) =>
        Zones[Math.Clamp((int)Math.Floor(position.Longitude / 3 + 0.5), -60, 60) + 60];

    /// <summary>The frame for a WGS 84 geometry: that of the middle of its envelope.</summary>
    public static GroundFrame For(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var middle = geometry.EnvelopeInternal.Centre;
        return For(middle is null ? default : new LonLat(middle.X, middle.Y));
    }

    private static TransverseMercator Make(int number) =>
        GaussKruegerZone.FindByLongitude(3.0 * number) is { } zone
            ? zone.Frame
            : new TransverseMercator(ReferenceEllipsoid.Cgcs2000, 3.0 * number) { Name = $"Transverse Mercator, central meridian {3 * number}°" };
}
