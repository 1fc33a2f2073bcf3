using System.Globalization;

namespace GridMap.Domain.Geo;

/// <summary>One zone of the CGCS2000 Gauss-Krüger system.</summary>
/// <param name="Number">25 to 45 for 3-degree zones, 13 to 23 for 6-degree zones.</param>
/// <param name="WidthDegrees">3 or 6.</param>
/// <param name="HasPrefix">True when eastings carry the zone number in millions of metres.</param>
/// <remarks>Source: EPSG data set. 3-degree zone n: 4488 + n with prefix, 4509 + n without; 6-degree: 4478 + n and 4489 + n.</remarks>
public readonly record struct GaussKruegerZone(int Number, int WidthDegrees, bool HasPrefix)
{
    /// <summary>Central meridian, degrees east.</summary>
    public int CentralMeridianDegrees => WidthDegrees == 3 ? 3 * Number : 6 * Number - 3;

    /// <summary>EPSG code of the zone's frame.</summary>
    public int Epsg => (WidthDegrees, HasPrefix) switch
    {
        (3, true) => 4488 + Number,
        (3, false) => 4509 + Number,
        (_, true) => 4478 + Number,
        _ => 4489 + Number,
    };

    /// <summary>The zone's frame, exact to well below a millimetre.</summary>
    public TransverseMercator Frame => new(
        ReferenceEllipsoid.Cgcs2000, CentralMeridianDegrees, 500_000 + (HasPrefix ? Number * 1_000_000 : 0))
    {
        Epsg = Epsg,
        Name = string.Create(CultureInfo.InvariantCulture,
            $"CGCS2000 / {(WidthDegrees == 3 ? "3-degree " : "")}Gauss-Kruger {(HasPrefix ? $"zone {Number}" : $"CM {CentralMeridianDegrees}E")}"),
    };

    /// <summary>The zone of a code from 4491 to 4554.</summary>
    /// <returns>Null outside that range.</returns>
    public static GaussKruegerZone? FindByEpsg(int epsg) => epsg switch
    {
        >= 4491 and <= 4501 => new(epsg - 4478, WidthDegrees: 6, HasPrefix: true),
        >= 4502 and <= 4512 => new(epsg - 4489, WidthDegrees: 6, HasPrefix: false),
        >= 4513 and <= 4533 => new(epsg - 4488, WidthDegrees: 3, HasPrefix: true),
        >= 4534 and <= 4554 => new(epsg - 4509, WidthDegrees: 3, HasPrefix: false),
        _ => null,
    };

    /// <summary>The zone that an easting's leading digits name.</summary>
    /// <param name="eastMetres">An easting of unknown frame, metres.</param>
    /// <returns>Null when the easting carries no prefix of a Chinese zone.</returns>
    public static GaussKruegerZone? FindByEasting(double eastMetres)
    {
        if (!(eastMetres is >= 1_000_000 and < 100_000_000)) return null;
        return (int)(eastMetres / 1_000_000) switch
        {
            >= 13 and <= 23 and var number => new(number, WidthDegrees: 6, HasPrefix: true),
            >= 25 and <= 45 and var number => new(number, WidthDegrees: 3, HasPrefix: true),
            _ => null,
        };
    }

    /// <summary>The 3-degree zone without prefix whose central meridian is nearest.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>Null outside zones 25 to 45 (73.5°E to 136.5°E).</returns>
    public static GaussKruegerZone? FindByLongitude(double longitude) =>
        Math.Floor(longitude / 3 + 0.5) is >= 25 and <= 45 and var number ? new((int)number, WidthDegrees: 3, HasPrefix: false) : null;
}
