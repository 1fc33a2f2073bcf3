using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GridMap.Domain.Cases;

namespace GridMap.Domain.Ledgers;

/// <summary>Reads what people write into a ledger's cells.</summary>
public static partial class LedgerText
{
    // Day 0 of a sheet's serial numbers; its year 1900 has a 29 February that never was, so 1900 itself is off by a day and not met here.
    private static readonly DateOnly SheetEpoch = new(1899, 12, 30);

    private static readonly (string Word, ViolationKind Kind)[] Violations =
    [
        ("超许可", ViolationKind.BeyondLicence), ("超范围", ViolationKind.BeyondLicence),
        ("非化工", ViolationKind.UnlicensedTrade),
        ("无证", ViolationKind.NoLicence), ("证照不全", ViolationKind.NoLicence), ("无照", ViolationKind.NoLicence),
        ("挂靠", ViolationKind.UnderAnotherName), ("租赁", ViolationKind.UnderAnotherName), ("厂中厂", ViolationKind.UnderAnotherName), ("出租", ViolationKind.UnderAnotherName),
    ];

    /// <summary>Stands in a column of personal data for whoever may not read it; read back it is blank.</summary>
    public const string Withheld = "(已登记)";

    /// <summary>Full-width digits, letters and brackets as plain ones, without blanks around and without characters that no sheet can hold.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half a surrogate pair comes as the replacement character; tabs part a copied row's columns.
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF or 0xFEFF))) plain.Append(rune);
            else if (rune.Value == '\t') plain.Append(' ');
        }

        return plain.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>Reads a day: 2021-01-05, 2021/1/5, 2021.1.5, 2021年1月5日, 20210105, a sheet's serial number, each with or without a time of day.</summary>
    /// <returns>Null when it is no day, or one that could be read in two ways.</returns>
    public static DateOnly? FindDay(string text)
    {
        var plain = Plain(text);
        if (double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= 36_526 and < 73_051) return SheetEpoch.AddDays((int)serial);
        if (DayPattern().Match(plain) is not { Success: true } match) return null;
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year is >= 1990 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Reads a kind of violation from its number (1 to 4, 一 to 四) or its words.</summary>
    /// <returns>Null when none or several are named.</returns>
    public static ViolationKind? FindViolation(string text)
    {
        var plain = Plain(text);
        if (KindPattern().Match(plain) is { Success: true } match)
        {
            var number = match.Groups["n"].Value;
            return (ViolationKind)(("一二三四".IndexOf(number, StringComparison.Ordinal) is >= 0 and var place) ? place : number[0] - '1');
        }

        var kinds = Violations.Where(pair => plain.Contains(pair.Word, StringComparison.Ordinal)).Select(pair => pair.Kind).Distinct().ToList();
        // "Of another trade, without licence" is the second kind, not the second and the third.
        if (kinds.Contains(ViolationKind.UnlicensedTrade)) kinds.Remove(ViolationKind.NoLicence);
        return kinds is [var only] ? only : null;
    }

    /// <summary>Reads yes or no; blank is no.</summary>
    /// <returns>Null when it is neither.</returns>
    public static bool? FindYes(string text) => Plain(text).ToUpperInvariant() switch
    {
        "" or "否" or "无" or "未" or "未移送" or "不移送" or "N" or "NO" or "0" or "×" or "FALSE" or "/" or "-" => false,
        "是" or "已移送" or "移送" or "有" or "Y" or "YES" or "1" or "√" or "TRUE" => true,
        _ => null,
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})|(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*[日号]?)(?:[T\s]+\d{1,2}[:时]\d{1,2}.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^(?:第)?(?<n>[1-4一二三四])(?:类|种|型|[、.．)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex KindPattern();
}
