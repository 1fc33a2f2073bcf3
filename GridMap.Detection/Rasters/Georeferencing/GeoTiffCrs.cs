using System.Globalization;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>From GeoKeys to the declared coordinate reference system: a code where there is one, else WKT 1 of the parameters.</summary>
/// <remarks>Source: OGC GeoTIFF 1.1, annexes of projection methods; Esri's text is found after <c>ESRI PE String =</c> in a citation.</remarks>
internal static class GeoTiffCrs
{
    private const int Geocentric = 3;
    private const string EsriMark = "ESRI PE String =";

    /// <summary>The declared system, or null when the keys declare none.</summary>
    public static RasterCrs? Find(GeoKeys keys)
    {
        var projected = keys.FindCode(GeoKeys.ProjectedCrs);
        var name = keys.FindText(GeoKeys.ProjectedCitation) ?? keys.FindText(GeoKeys.Citation) ?? keys.FindText(GeoKeys.GeodeticCitation);
        var esri = EsriText(keys);
        if (keys.FindCode(GeoKeys.ModelType) == Geocentric)
        {
            return new RasterCrs(null, null, name ?? "geocentric");
        }
        if (projected is >= 1024 and < GeoKeys.UserDefined)
        {
            return new RasterCrs(projected, null, name);
        }
        if (esri is not null)
        {
            return new RasterCrs(null, esri, name);
        }
        var isProjected = keys.FindCode(GeoKeys.ModelType) == 1 || projected == GeoKeys.UserDefined || keys.FindCode(GeoKeys.Method) is not null;
        if (isProjected)
        {
            var wkt = ProjectedWkt(keys, name);
            return wkt is null && name is null ? null : new RasterCrs(null, wkt, name);
        }
        return keys.FindCode(GeoKeys.GeodeticCrs) switch
        {
            >= 1024 and < GeoKeys.UserDefined and var code => new RasterCrs(code, null, name),
            GeoKeys.UserDefined => new RasterCrs(null, GeographicBase.Wkt(keys), name),
            _ => keys.FindDouble(GeoKeys.SemiMajor) is null && keys.FindCode(GeoKeys.Ellipsoid) is null ? null : new RasterCrs(null, GeographicBase.Wkt(keys), name),
        };
    }

    private static string? EsriText(GeoKeys keys)
    {
        foreach (var key in new[] { GeoKeys.ProjectedCitation, GeoKeys.Citation, GeoKeys.GeodeticCitation })
        {
            var text = keys.FindText(key);
            var start = text?.IndexOf(EsriMark, StringComparison.OrdinalIgnoreCase) ?? -1;
            if (start >= 0)
            {
                return text![(start + EsriMark.Length)..].Trim(); // start ≥ 0 only with a text
            }
        }
        return null;
    }

    private static string? ProjectedWkt(GeoKeys keys, string? name)
    {
        var (unit, size) = LinearUnit(keys);
        if (Projection(keys, size) is not { } known)
        {
            return null;
        }
        var parameters = string.Concat(known.Parameters.Select(parameter =>
            string.Create(CultureInfo.InvariantCulture, $",PARAMETER[\"{parameter.Name}\",{parameter.Value:R}]")));
        return string.Create(CultureInfo.InvariantCulture,
            $"PROJCS[\"{GeographicBase.Clean(name ?? "unnamed")}\",{GeographicBase.Wkt(keys)},PROJECTION[\"{known.Method}\"]{parameters},UNIT[\"{unit}\",{size:R}]]");
    }

    private static (string Method, (string Name, double Value)[] Parameters)? Projection(GeoKeys keys, double size)
    {
        var projection = keys.FindCode(GeoKeys.Projection);
        if (projection is >= 16001 and <= 16060 or >= 16101 and <= 16160)
        {
            var zone = projection.Value % 100;
            return ("Transverse_Mercator",
            [
                ("latitude_of_origin", 0), ("central_meridian", 6 * zone - 183), ("scale_factor", 0.9996),
                ("false_easting", 500000 / size), ("false_northing", projection > 16100 ? 10000000 / size : 0),
            ]);
        }
        double longitude = keys.FindDouble(3080, 3084, 3088, 3095) ?? 0;
        double latitude = keys.FindDouble(3081, 3085, 3089) ?? 0;
        double scale = keys.FindDouble(3092, 3093) ?? 1;
        (string, double)[] falseOrigin = [("false_easting", keys.FindDouble(3082, 3086, 3090) ?? 0), ("false_northing", keys.FindDouble(3083, 3087, 3091) ?? 0)];
        (string, double)[] parallels = [("standard_parallel_1", keys.FindDouble(3078) ?? 0), ("standard_parallel_2", keys.FindDouble(3079) ?? 0)];
        (string, double) origin = ("latitude_of_origin", latitude);
        (string, double) meridian = ("central_meridian", longitude);
        return keys.FindCode(GeoKeys.Method) switch
        {
            1 => ("Transverse_Mercator", [origin, meridian, ("scale_factor", scale), .. falseOrigin]),
            7 when keys.FindDouble(3078) is { } trueScale => ("Mercator_2SP", [("standard_parallel_1", trueScale), meridian, .. falseOrigin]),
            7 => ("Mercator_1SP", [origin, meridian, ("scale_factor", scale), .. falseOrigin]),
            8 => ("Lambert_Conformal_Conic_2SP", [origin, meridian, .. parallels, .. falseOrigin]),
            9 => ("Lambert_Conformal_Conic_1SP", [origin, meridian, ("scale_factor", scale), .. falseOrigin]),
            10 => ("Lambert_Azimuthal_Equal_Area", [("latitude_of_center", latitude), ("longitude_of_center", longitude), .. falseOrigin]),
            11 => ("Albers_Conic_Equal_Area", [("latitude_of_center", latitude), ("longitude_of_center", longitude), .. parallels, .. falseOrigin]),
            15 => ("Polar_Stereographic", [origin, meridian, ("scale_factor", scale), .. falseOrigin]),
            16 => ("Oblique_Stereographic", [origin, meridian, ("scale_factor", scale), .. falseOrigin]),
            17 => ("Equirectangular", [origin, meridian, ("standard_parallel_1", keys.FindDouble(3078) ?? 0), .. falseOrigin]),
            18 => ("Cassini_Soldner", [origin, meridian, .. falseOrigin]),
            22 => ("Polyconic", [origin, meridian, .. falseOrigin]),
            23 => ("Robinson", [("longitude_of_center", longitude), .. falseOrigin]),
            28 => ("Cylindrical_Equal_Area", [("standard_parallel_1", keys.FindDouble(3078) ?? 0), meridian, .. falseOrigin]),
            24 => ("Sinusoidal", [("longitude_of_center", longitude), .. falseOrigin]),
            _ => null,
        };
    }

    private static (string Name, double Metres) LinearUnit(GeoKeys keys) => keys.FindCode(GeoKeys.LinearUnits) switch
    {
        9002 => ("foot", 0.3048),
        9003 => ("US survey foot", 0.304800609601219),
        9036 => ("kilometre", 1000),
        GeoKeys.UserDefined when keys.FindDouble(GeoKeys.LinearUnitSize) is > 0 and var size => ("unknown", size),
        _ => ("metre", 1),
    };
}
