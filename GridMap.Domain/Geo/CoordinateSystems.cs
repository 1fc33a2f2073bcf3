using System.Collections.Concurrent;
using System.Globalization;

namespace GridMap.Domain.Geo;

/// <summary>The coordinate systems GridMap knows by code, name or WKT.</summary>
/// <remarks>
/// CGCS2000 Gauss-Krüger in both zonings with and without prefix, UTM, Web Mercator and World Mercator are computed by the
/// series of this folder; every other WKT goes through ProjNET. Where both could answer, the series does: against PROJ's vectors it
/// errs by 0.06 mm everywhere (their last digit), ProjNET by up to 0.3 mm five degrees from the meridian, and one frame then answers
/// for a code, its WKT and an Esri <c>.prj</c> without code alike.
/// Code rules: EPSG data set; see <see cref="GaussKruegerZone"/>.
/// </remarks>
public static class CoordinateSystems
{
    private static readonly ConcurrentDictionary<int, CoordinateSystem?> Known = new();

    /// <summary>WGS 84 longitude and latitude (EPSG:4326).</summary>
    public static CoordinateSystem Wgs84 { get; } = Geographic(4326, "WGS 84", isDatumExact: true);

    /// <summary>CGCS2000 longitude and latitude (EPSG:4490), equal to WGS 84 here.</summary>
    public static CoordinateSystem Cgcs2000 { get; } = Geographic(4490, "China Geodetic Coordinate System 2000", isDatumExact: true);

    /// <summary>GCJ-02, declared by the user for data taken from Amap or Tencent.</summary>
    public static CoordinateSystem Gcj02 { get; } = new(
        null, "GCJ-02", frame: null, isDatumExact: true,
        (x, y) => new Gcj02Point(x, y).ToLonLat(),
        position => Gcj02Point.From(position) is var p ? (p.Longitude, p.Latitude) : default) { IsGeographic = true };

    /// <summary>BD-09, declared by the user for data taken from Baidu.</summary>
    public static CoordinateSystem Bd09 { get; } = new(
        null, "BD-09", frame: null, isDatumExact: true,
        (x, y) => new Bd09Point(x, y).ToLonLat(),
        position => Bd09Point.From(position) is var p ? (p.Longitude, p.Latitude) : default) { IsGeographic = true };

    /// <summary>The system of an EPSG code.</summary>
    /// <returns>Null when the code is not in the catalogue; its WKT may still be understood.</returns>
    public static CoordinateSystem? Find(int epsg) => Known.GetOrAdd(epsg, Make);

    /// <summary>The system of an EPSG code.</summary>
    /// <exception cref="ArgumentException">The code is not in the catalogue.</exception>
    public static CoordinateSystem Get(int epsg) =>
        Find(epsg) ?? throw new ArgumentException($"EPSG:{epsg} is not in the catalogue of coordinate systems; give its WKT.", nameof(epsg));

    /// <summary>The system of a name as files and people write it.</summary>
    /// <param name="name"><c>EPSG:4547</c>, <c>4547</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>, <c>GCJ-02</c>, <c>BD-09</c>, <c>CGCS2000</c>, <c>WGS84</c>; any case.</param>
    /// <returns>Null when it names nothing in the catalogue.</returns>
    public static CoordinateSystem? FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim().ToUpperInvariant();
        if (text.EndsWith("CRS84", StringComparison.Ordinal)) return Wgs84;
        switch (text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))
        {
            case "WGS84": return Wgs84;
            case "CGCS2000": return Cgcs2000;
            case "GCJ02": return Gcj02;
            case "BD09" or "BD09LL": return Bd09;
        }

        var digits = text[(text.LastIndexOfAny([':', '/']) + 1)..];
        var isEpsg = digits.Length == text.Length || text.Contains("EPSG", StringComparison.Ordinal);
        return isEpsg && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Find(code) : null;
    }

    /// <summary>The system a WKT string describes (WKT 1 of GDAL or Esri; of WKT 2 only its EPSG code is read).</summary>
    /// <param name="wkt">As a GeoTIFF, a <c>.prj</c> file or a GeoPackage holds it.</param>
    /// <returns>Null when it cannot be understood or its projection is not supported.</returns>
    public static CoordinateSystem? FindByWkt(string wkt)
    {
        ArgumentNullException.ThrowIfNull(wkt);
        return WktReader.Find(wkt.Trim('\uFEFF', ' ', '\t', '\r', '\n', '\0'));
    }

    private static CoordinateSystem? Make(int epsg) => epsg switch
    {
        4326 or 4979 => Wgs84,
        4490 or 4480 => Cgcs2000,
        4258 => Geographic(epsg, "ETRS89", isDatumExact: false),
        4269 => Geographic(epsg, "NAD83", isDatumExact: false),
        3857 or 900913 => new(WebMercator.Instance),
        3395 => new(WorldMercator.Instance),
        >= 4491 and <= 4554 => GaussKruegerZone.FindByEpsg(epsg) is { } zone ? new(zone.Frame) : null,
        >= 32601 and <= 32660 => Utm(epsg, zone: epsg - 32600, isSouth: false, "WGS 84", ReferenceEllipsoid.Wgs84),
        >= 32701 and <= 32760 => Utm(epsg, zone: epsg - 32700, isSouth: true, "WGS 84", ReferenceEllipsoid.Wgs84),
        >= 26901 and <= 26923 => Utm(epsg, zone: epsg - 26900, isSouth: false, "NAD83", ReferenceEllipsoid.Grs80, isDatumExact: false),
        >= 25828 and <= 25838 => Utm(epsg, zone: epsg - 25800, isSouth: false, "ETRS89", ReferenceEllipsoid.Grs80, isDatumExact: false),
        _ => null,
    };

    private static CoordinateSystem Geographic(int epsg, string name, bool isDatumExact) => new(
        epsg, name, frame: null, isDatumExact, (x, y) => new LonLat(x, y), position => (position.Longitude, position.Latitude))
    {
        IsGeographic = true,
    };

    private static CoordinateSystem Utm(
        int epsg, int zone, bool isSouth, string datum, ReferenceEllipsoid ellipsoid, bool isDatumExact = true) => new(
        new TransverseMercator(ellipsoid, 6 * zone - 183, 500_000, isSouth ? 10_000_000 : 0, scaleFactor: 0.9996)
        {
            Epsg = epsg,
            Name = $"{datum} / UTM zone {zone}{(isSouth ? 'S' : 'N')}",
        },
        isDatumExact);
}
