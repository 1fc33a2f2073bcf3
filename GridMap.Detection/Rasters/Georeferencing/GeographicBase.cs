using System.Globalization;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>The WKT of the geographic system below a projection.</summary>
internal static class GeographicBase
{
    /// <summary>WKT 1 of the geodetic keys; WGS 84 figures where the keys name an ellipsoid nobody knows.</summary>
    public static string Wkt(GeoKeys keys)
    {
        var code = keys.FindCode(GeoKeys.GeodeticCrs);
        if (Known(code) is { } known)
        {
            return Format(known.Name, known.Datum, known.Ellipsoid, code);
        }
        var figure = Ellipsoid(keys);
        var citation = keys.FindText(GeoKeys.GeodeticCitation);
        return Format(citation is { Length: > 0 } ? Clean(citation) : "unknown", "unknown", figure, code is > 0 and not GeoKeys.UserDefined ? code : null);
    }

    private static string Format(string name, string datum, (string Name, double SemiMajor, double InverseFlattening) figure, int? code) =>
        string.Create(CultureInfo.InvariantCulture,
            $"GEOGCS[\"{name}\",DATUM[\"{datum}\",SPHEROID[\"{figure.Name}\",{figure.SemiMajor:R},{figure.InverseFlattening:R}]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]{(code is { } epsg ? $",AUTHORITY[\"EPSG\",\"{epsg}\"]" : "")}]");

    private static (string Name, double SemiMajor, double InverseFlattening) Ellipsoid(GeoKeys keys)
    {
        var semiMajor = keys.FindDouble(GeoKeys.SemiMajor);
        if (semiMajor is > 6e6 and < 7e6)
        {
            var flattening = keys.FindDouble(GeoKeys.InverseFlattening)
                ?? (keys.FindDouble(GeoKeys.SemiMinor) is { } minor && minor < semiMajor ? semiMajor.Value / (semiMajor.Value - minor) : 0);
            return ("unknown", semiMajor.Value, flattening);
        }
        return keys.FindCode(GeoKeys.Ellipsoid) switch
        {
            7019 => ("GRS 1980", 6378137, 298.257222101),
            1024 => ("CGCS2000", 6378137, 298.257222101),
            7024 => ("Krassowsky 1940", 6378245, 298.3),
            7049 => ("IAG 1975", 6378140, 298.257),
            7008 => ("Clarke 1866", 6378206.4, 294.978698213898),
            7022 => ("International 1924", 6378388, 297),
            7004 => ("Bessel 1841", 6377397.155, 299.1528128),
            _ => ("WGS 84", 6378137, 298.257223563),
        };
    }

    private static (string Name, string Datum, (string, double, double) Ellipsoid)? Known(int? code) => code switch
    {
        4326 => ("WGS 84", "WGS_1984", ("WGS 84", 6378137, 298.257223563)),
        4490 => ("China Geodetic Coordinate System 2000", "China_2000", ("CGCS2000", 6378137, 298.257222101)),
        4269 => ("NAD83", "North_American_Datum_1983", ("GRS 1980", 6378137, 298.257222101)),
        4258 => ("ETRS89", "European_Terrestrial_Reference_System_1989", ("GRS 1980", 6378137, 298.257222101)),
        4267 => ("NAD27", "North_American_Datum_1927", ("Clarke 1866", 6378206.4, 294.978698213898)),
        4214 => ("Beijing 1954", "Beijing_1954", ("Krassowsky 1940", 6378245, 298.3)),
        4610 => ("Xian 1980", "Xian_1980", ("IAG 1975", 6378140, 298.257)),
        _ => null,
    };

    /// <summary>Names come from the file: quotes and brackets would break the WKT.</summary>
    internal static string Clean(string name) =>
        new([.. name.Where(letter => letter is not ('"' or '[' or ']') && !char.IsControl(letter)).Take(120)]);
}
