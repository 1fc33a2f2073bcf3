using System.Globalization;
using System.Text.RegularExpressions;
using GridMap.Domain.Ledgers;

namespace GridMap.Screening.Tables;

/// <summary>Reads numbers as people write them: full-width, with thousands separators, with a unit behind.</summary>
internal static partial class NumberText
{
    private const double TenThousand = 10_000;

    /// <summary>The number; null when it is none, or could be read in two ways.</summary>
    public static double? Find(string text)
    {
        if (Pattern().Match(LedgerText.Plain(text).Replace(" ", "", StringComparison.Ordinal)) is not { Success: true } match) return null;
        var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? match.Groups["ten"].Success ? number * TenThousand : number
            : null;
    }

    [GeneratedRegex(@"^(?<n>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?)(?<ten>万)?(?:度|千瓦时|千瓦|kwh|kw|kva|米|m|°|°[ENen])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
