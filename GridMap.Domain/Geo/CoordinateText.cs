using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GridMap.Domain.Geo;

/// <summary>Writes positions for people and reads what they type into a search box.</summary>
public static class CoordinateText
{
    /// <summary>Writes a position; both styles are good to about 10 cm and are read back by <see cref="Find"/>.</summary>
    public static string Format(LonLat position, CoordinateStyle style) => style switch
    {
        CoordinateStyle.DecimalDegrees => string.Create(CultureInfo.InvariantCulture, $"{position.Longitude:F6}, {position.Latitude:F6}"),
        _ => $"{Dms(position.Latitude, 'N', 'S')} {Dms(position.Longitude, 'E', 'W')}",
    };

    /// <summary>Writes a GCJ-02 point in degrees, longitude first, as Amap and Tencent take it.</summary>
    public static string Format(Gcj02Point point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:F6}, {point.Latitude:F6}");

    /// <summary>Reads two numbers as a WGS 84 position.</summary>
    /// <param name="text">
    /// Decimal degrees or degrees, minutes and seconds, with or without N, S, E, W or 北纬, 东经, in either order, separated by a comma or blanks.
    /// </param>
    /// <returns>Null when it is no coordinate, out of range, or could be read both ways (both numbers would do as either, and only one order is tried inside China).</returns>
    public static LonLat? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (WholePattern.Match(Normalise(text)) is not { Success: true } match) return null;
        if (Angle(match, "1") is not { } first || Angle(match, "2") is not { } second) return null;
        return (first.Axis, second.Axis) switch
        {
            (Axis.Latitude, not Axis.Latitude) => InRange(second.Degrees, first.Degrees),
            (Axis.Longitude, not Axis.Longitude) => InRange(first.Degrees, second.Degrees),
            (Axis.Unsaid, Axis.Latitude) => InRange(first.Degrees, second.Degrees),
            (Axis.Unsaid, Axis.Longitude) => InRange(second.Degrees, first.Degrees),
            (Axis.Unsaid, Axis.Unsaid) => Unlabelled(first.Degrees, second.Degrees),
            _ => null,
        };
    }

    private static LonLat? Unlabelled(double a, double b)
    {
        var (inOrder, swapped) = (InRange(a, b), InRange(b, a));
        if (inOrder is null || swapped is null) return inOrder ?? swapped;
        var (isHere, isHereSwapped) = (ChinaBounds.Contains(inOrder.Value), ChinaBounds.Contains(swapped.Value));
        return isHere == isHereSwapped ? null : isHere ? inOrder : swapped;
    }

    private static LonLat? InRange(double longitude, double latitude) =>
        Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90 ? new LonLat(longitude, latitude) : null;

    private static (double Degrees, Axis Axis)? Angle(Match match, string which)
    {
        double Number(string group) => match.Groups[group + which] is { Success: true } g
            ? double.Parse(g.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;
        var (degrees, minutes, seconds) = (Number("d"), Number("m"), Number("s"));
        if (minutes >= 60 || seconds >= 60) return null;
        var before = match.Groups["b" + which].Value;
        var after = match.Groups["a" + which].Value;
        if (before.Length > 0 && after.Length > 0) return null;
        var letter = before + after;
        var isNegative = double.IsNegative(degrees) ^ letter is "S" or "W";
        var size = Math.Abs(degrees) + minutes / 60 + seconds / 3600;
        var axis = letter switch { "N" or "S" => Axis.Latitude, "E" or "W" => Axis.Longitude, _ => Axis.Unsaid };
        return (isNegative ? -size : size, axis);
    }

    private static string Normalise(string text)
    {
        // Full-width digits, commas and letters become plain ones.
        var plain = new StringBuilder(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant());
        foreach (var (written, read) in Spellings) plain.Replace(written, read);
        return plain.ToString().Trim();
    }

    private static readonly (string Written, string Read)[] Spellings =
    [
        ("北纬", "N"), ("南纬", "S"), ("东经", "E"), ("西经", "W"), ("度", "°"), ("分", "'"), ("秒", "\""),
        ("º", "°"), ("′′", "\""), ("''", "\""), ("″", "\""), ("”", "\""), ("“", "\""), ("′", "'"), ("’", "'"), ("‘", "'"), ("、", ","), (";", ","),
    ];

    private static string Dms(double degrees, char positive, char negative)
    {
        // Hundredths of a second as a whole number, so that 59.999" never shows as 60".
        var hundredths = (long)Math.Round(Math.Abs(degrees) * 360_000);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hundredths / 360_000}°{hundredths / 6_000 % 60:00}'{hundredths % 6_000 / 100.0:00.00}\"{(degrees < 0 ? negative : positive)}");
    }

    private const string OneAngle =
        """(?<b#>[NSEW])?\s*:?\s*(?<d#>[+-]?\d{1,3}(?:\.\d+)?)(?:\s*°)?(?:\s*(?<m#>\d{1,2}(?:\.\d+)?)\s*'(?:\s*(?<s#>\d{1,2}(?:\.\d+)?)\s*")?)?(?(b#)|(?:(?<a#>[NSEW])|\s+(?<a#>[NSEW])(?!\d))?)""";

    private static readonly Regex WholePattern = new(
        $"^{OneAngle.Replace('#', '1')}(?:\\s*,\\s*|\\s+|(?<=[NSEW°'\"]))(?=[NSEW+\\-0-9]){OneAngle.Replace('#', '2')}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private enum Axis
    {
        Unsaid,
        Longitude,
        Latitude,
    }
}
