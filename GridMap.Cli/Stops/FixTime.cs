using System.Globalization;

namespace GridMap.Cli.Stops;

/// <summary>Reads the time of a fix: ISO 8601 and its like with any number of decimals, or seconds or milliseconds since 1970.</summary>
internal static class FixTime
{
    // Numbers above this are milliseconds: as seconds they would lie after the year 5000.
    private const double LargestSeconds = 1e11;

    private static readonly string[] Styles =
    [
        "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d H:m:s.FFFFFFFK",
        "yyyy/M/d H:m:s.FFFFFFF", "yyyy.M.d H:m:s.FFFFFFF", "yyyyMMddHHmmss", "yyyy年M月d日 H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m",
    ];

    /// <summary>Seconds since 1970; null when it is no time. Times without an offset are taken as UTC, which moves all of a file alike.</summary>
    public static double? Find(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length != 14 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return !double.IsFinite(number) ? null : Math.Abs(number) > LargestSeconds ? number / 1000 : number;
        }

        return DateTime.TryParseExact(Shorten(text), Styles, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? (time - DateTime.UnixEpoch).TotalSeconds : null;
    }

    /// <summary>Decimals beyond the seventh are left out: no parser takes them.</summary>
    private static string Shorten(ReadOnlySpan<char> text)
    {
        var point = text.LastIndexOf('.');
        if (point < 0 || text[..point].LastIndexOf(':') < 0) return text.ToString();
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - point - 1 <= 7 ? text.ToString() : string.Concat(text[..(point + 8)], text[end..]);
    }
}
