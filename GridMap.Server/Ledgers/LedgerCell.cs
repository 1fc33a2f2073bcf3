using System.Globalization;
using System.Text.RegularExpressions;

namespace GridMap.Server.Ledgers;

/// <summary>A cell's words on their way into a sheet and out of it.</summary>
internal static partial class LedgerCell
{
    /// <summary>A text that looks like one of the format's escapes, <c>_x0041_</c>, is escaped itself.</summary>
    public static string Escape(string text) => EscapeLike().Replace(text, "_x005F_");

    /// <summary>What stands in a cell, as text; null where it is empty. Days are written as days, numbers without a unit's rounding.</summary>
    public static string? Read(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
