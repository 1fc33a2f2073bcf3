using System.Globalization;
using System.Text.RegularExpressions;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace GridMap.Domain.Geo;

/// <summary>From WKT to a coordinate system: by code, else by parameters to our own series, else through ProjNET.</summary>
internal static partial class WktReader
{
    private const double SameFlattening = 1e-6;

    public static CoordinateSystem? Find(string wkt)
    {
        if (wkt.Length == 0 || wkt.StartsWith("COMPD_CS", StringComparison.Ordinal)) return FindCompound(wkt);
        if (LastCode().Match(wkt) is { Success: true } match
            && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && CoordinateSystems.Find(code) is { } known)
        {
            return known;
        }

        if (wkt.Contains("Mercator_Auxiliary_Sphere", StringComparison.OrdinalIgnoreCase)) return CoordinateSystems.Find(3857);
        return Parse(wkt) switch
        {
            GeographicCoordinateSystem geographic => FindGeographic(geographic),
            ProjectedCoordinateSystem projected => FindOwn(projected) ?? FindThroughProjNet(projected),
            _ => null,
        };
    }

    // The horizontal part is the first system inside; heights are of no use here.
    private static CoordinateSystem? FindCompound(string wkt)
    {
        var start = Math.Max(wkt.IndexOf("PROJCS[", StringComparison.Ordinal), 0);
        if (start == 0) start = wkt.IndexOf("GEOGCS[", StringComparison.Ordinal);
        if (start <= 0) return null;
        var depth = 0;
        for (var i = start; i < wkt.Length; i++)
        {
            if (wkt[i] == '[') depth++;
            if (wkt[i] == ']' && --depth == 0) return Find(wkt[start..(i + 1)]);
        }

        return null;
    }

    private static ProjNet.CoordinateSystems.CoordinateSystem? Parse(string wkt)
    {
        try
        {
            return new CoordinateSystemFactory().CreateFromWkt(wkt);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException
            or NotSupportedException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            // The parser throws all of these on text that is no WKT it knows; the caller names the file.
            return null;
        }
    }

    private static CoordinateSystem? FindGeographic(GeographicCoordinateSystem system)
    {
        var radiansPerUnit = system.AngularUnit.RadiansPerUnit;
        if (Math.Abs(radiansPerUnit - Math.PI / 180) > 1e-9 || system.PrimeMeridian.Longitude != 0) return null;
        if (IsSameDatum(system)) return CoordinateSystems.Wgs84;
        return ThroughProjNet(system, system.Name, isGeographic: true, isDatumExact: HasShift(system));
    }

    private static CoordinateSystem? FindOwn(ProjectedCoordinateSystem system)
    {
        var kind = system.Projection.ClassName.Replace(' ', '_').ToLowerInvariant();
        var isTransverse = kind is "transverse_mercator" or "gauss_kruger";
        if (!isTransverse || !IsMetre(system) || !IsSameDatum(system.GeographicCoordinateSystem)) return null;
        var figure = system.GeographicCoordinateSystem.HorizontalDatum.Ellipsoid;
        var frame = new TransverseMercator(
            new ReferenceEllipsoid(figure.SemiMajorAxis, figure.InverseFlattening),
            Parameter(system, "central_meridian", 0),
            Parameter(system, "false_easting", 0),
            Parameter(system, "false_northing", 0),
            Parameter(system, "scale_factor", 1),
            Parameter(system, "latitude_of_origin", 0))
        {
            Epsg = FindCode(system),
            Name = system.Name,
        };
        return new CoordinateSystem(frame);
    }

    // An Esri .prj holds no code; the parameters of a CGCS2000 zone still say which one it is.
    private static int? FindCode(ProjectedCoordinateSystem system)
    {
        var isPlain = Parameter(system, "scale_factor", 1) == 1 && Parameter(system, "false_northing", 0) == 0
            && Parameter(system, "latitude_of_origin", 0) == 0;
        var figure = system.GeographicCoordinateSystem.HorizontalDatum.Ellipsoid;
        if (!isPlain || Math.Abs(figure.InverseFlattening - ReferenceEllipsoid.Cgcs2000.InverseFlattening) > 1e-8) return null;
        var meridian = Parameter(system, "central_meridian", 0);
        var falseEasting = Parameter(system, "false_easting", 0);
        var zone = falseEasting == 500_000 ? GaussKruegerZone.FindByLongitude(meridian) : GaussKruegerZone.FindByEasting(falseEasting);
        return zone is { } found && found.CentralMeridianDegrees == meridian ? found.Epsg : null;
    }

    private static CoordinateSystem? FindThroughProjNet(ProjectedCoordinateSystem system) => ThroughProjNet(
        system, system.Name, isGeographic: false,
        isDatumExact: IsSameDatum(system.GeographicCoordinateSystem) || HasShift(system.GeographicCoordinateSystem));

    private static CoordinateSystem? ThroughProjNet(
        ProjNet.CoordinateSystems.CoordinateSystem system, string name, bool isGeographic, bool isDatumExact)
    {
        try
        {
            var forward = new CoordinateTransformationFactory().CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, system);
            var there = forward.MathTransform;
            var back = new CoordinateTransformationFactory().CreateFromCoordinateSystems(system, GeographicCoordinateSystem.WGS84).MathTransform;
            var isMetric = system is ProjectedCoordinateSystem projected && IsMetre(projected);
            return isMetric
                ? new CoordinateSystem(new ProjNetFrame(there, back) { Name = name }, isDatumExact)
                : new CoordinateSystem(
                    null, name, frame: null, isDatumExact,
                    (x, y) => back.Transform(x, y) is var p ? new LonLat(p.x, p.y) : default,
                    position => there.Transform(position.Longitude, position.Latitude)) { IsGeographic = isGeographic };
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or NotImplementedException
            or InvalidOperationException or KeyNotFoundException or System.Reflection.TargetInvocationException)
        {
            // ProjNET's way of saying that it has no such projection.
            return null;
        }
    }

    private static bool IsMetre(ProjectedCoordinateSystem system) => Math.Abs(system.LinearUnit.MetersPerUnit - 1) < 1e-12;

    private static bool IsSameDatum(GeographicCoordinateSystem system)
    {
        var figure = system.HorizontalDatum.Ellipsoid;
        return figure.SemiMajorAxis == ReferenceEllipsoid.Wgs84.SemiMajorMetres
            && Math.Abs(figure.InverseFlattening - ReferenceEllipsoid.Wgs84.InverseFlattening) < 2 * SameFlattening
            && (system.HorizontalDatum.Wgs84Parameters is null || system.HorizontalDatum.Wgs84Parameters.HasZeroValuesOnly);
    }

    private static bool HasShift(GeographicCoordinateSystem system) => system.HorizontalDatum.Wgs84Parameters is not null;

    private static double Parameter(ProjectedCoordinateSystem system, string name, double absent) =>
        system.Projection.GetParameter(name)?.Value ?? absent;

    // The code of the whole system stands last, whether WKT 1 or WKT 2.
    [GeneratedRegex("""(?:AUTHORITY|ID)\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex LastCode();
}
