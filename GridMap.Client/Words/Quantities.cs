using System.Globalization;

namespace GridMap.Client.Words;

/// <summary>Lengths, areas, shares, sizes and times as people say them in the reader's language.</summary>
public static class Quantities
{
    private const double SquareMetresPerMu = 10_000.0 / 15.0;

    /// <summary>Metres below a kilometre, kilometres above.</summary>
    public static string Length(double metres) =>
        Math.Abs(metres) < 1000
            ? Number(metres, Math.Abs(metres) < 10 ? 1 : 0) + (Wording.IsChinese ? " 米" : " m")
            : Number(metres / 1000, 2) + (Wording.IsChinese ? " 公里" : " km");

    /// <summary>A ground sampling distance, in centimetres.</summary>
    public static string FinePixel(double metres) => Number(metres * 100, 1) + (Wording.IsChinese ? " 厘米" : " cm");

    /// <summary>Square metres for a yard, mu for a field, square kilometres for a township.</summary>
    public static string Area(double squareMetres) => Math.Abs(squareMetres) switch
    {
        < SquareMetresPerMu => Number(squareMetres, 0) + " m²",
        < 1_000_000 => Number(squareMetres / SquareMetresPerMu, 1) + (Wording.IsChinese ? " 亩" : " mu"),
        _ => Number(squareMetres / 1_000_000, 2) + " km²",
    };

    /// <summary>A fraction from 0 to 1 as a percentage.</summary>
    public static string Share(double fraction) => fraction.ToString("P0", CultureInfo.CurrentCulture);

    public static string Size(double bytes) => Math.Abs(bytes) switch
    {
        < 1024 => Number(bytes, 0) + " B",
        < 1024 * 1024 => Number(bytes / 1024, 0) + " KB",
        < 1024.0 * 1024 * 1024 => Number(bytes / (1024 * 1024), 1) + " MB",
        _ => Number(bytes / (1024.0 * 1024 * 1024), 2) + " GB",
    };

    /// <summary>How long something takes, rounded to what a person plans by.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 60 => Number(Math.Max(1, seconds), 0) + (Wording.IsChinese ? " 秒" : " s"),
        < 3600 => Number(seconds / 60, 0) + (Wording.IsChinese ? " 分钟" : " min"),
        _ => Number(seconds / 3600, 1) + (Wording.IsChinese ? " 小时" : " h"),
    };

    public static string Number(double value, int digits = 0) => value.ToString("N" + digits, CultureInfo.CurrentCulture);

    /// <summary>Five decimals: a metre.</summary>
    public static string Coordinate(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{longitude:0.000000}, {latitude:0.000000}");

    /// <summary>A value of a server's sentence, in the reader's way of writing numbers and times; the sentence names the unit itself.</summary>
    internal static string FromWire(string name, string value)
    {
        if (name.EndsWith("At", StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return time.ToLocalTime().ToString("g", CultureInfo.CurrentCulture);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return name switch
        {
            _ when EndsWith(name, "Metres") => Number(number, Math.Abs(number) < 10 ? 1 : 0),
            _ when EndsWith(name, "Bytes") => Number(number),
            _ when EndsWith(name, "Score") || EndsWith(name, "Fraction") => Share(number),
            _ => value,
        };
    }

    private static bool EndsWith(string name, string unit) => name.EndsWith(unit, StringComparison.OrdinalIgnoreCase);
}
