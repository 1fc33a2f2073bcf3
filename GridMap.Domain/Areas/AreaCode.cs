namespace GridMap.Domain.Areas;

/// <summary>Official code of an area or grid cell, held in its short form as text.</summary>
/// <remarks>
/// Layout: 4 city + 2 county + 3 township + 3 village + 2 or 3 cell digits. A 6-, 9- or 12-digit form padded with zeros
/// (<c>410100000000</c>) is the same code as its short form (<c>4101</c>).
/// Sources: GB/T 2260 and GB/T 10114 for the areas; CJ/T 213 (14 digits) and GB/T 30428.1 (15 digits) for the cells.
/// The default value is no code: its text is empty and it contains nothing.
/// </remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private readonly string? text;

    private AreaCode(string text) => this.text = text;

    /// <summary>Short form: 4, 6, 9, 12, 14 or 15 digits; empty for the default value.</summary>
    public string Text => text ?? "";

    /// <summary>Level, told by the length of the short form.</summary>
    public AreaLevel Level => Text.Length switch
    {
        <= 4 => AreaLevel.City,
        6 => AreaLevel.County,
        9 => AreaLevel.Township,
        12 => AreaLevel.Village,
        _ => AreaLevel.Cell,
    };

    /// <summary>The area above; null for a city. A cell whose village digits are zero belongs to its township.</summary>
    public AreaCode? Parent => Level switch
    {
        AreaLevel.City => null,
        AreaLevel.County => new AreaCode(Text[..4]),
        AreaLevel.Township => new AreaCode(Text[..6]),
        AreaLevel.Village => Shorten(Text[..9]),
        _ => Shorten(Text[..12]),
    };

    /// <summary>True for a county-level code that statistics gave a development zone without GB/T 2260 standing (410171 and the like).</summary>
    public bool IsFunctionalZone => Text.Length >= 6 && Text[4] == '7' && Text[5] != '0';

    /// <summary>The area codes above this one, nearest first.</summary>
    public IEnumerable<AreaCode> Ancestors()
    {
        for (var above = Parent; above is { } code; above = code.Parent) yield return code;
    }

    /// <summary>True when <paramref name="other"/> is this area or lies in it, by prefix; a cell contains only itself.</summary>
    public bool Contains(AreaCode other) =>
        Text.Length > 0 && (Text == other.Text || (Level != AreaLevel.Cell && other.Text.StartsWith(Text, StringComparison.Ordinal)));

    /// <summary>The twelve-digit form, padded with zeros; a cell gives its first twelve digits.</summary>
    public string ToTwelveDigits() => Text.Length >= 12 ? Text[..12] : Text.PadRight(12, '0');

    /// <summary>The cell of a number in this village, township, county or city.</summary>
    /// <param name="number">1 to 99, or to 999 with fifteen digits.</param>
    /// <param name="digits">14 or 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digits do not hold the number.</exception>
    /// <exception cref="InvalidOperationException">This code is a cell's or empty.</exception>
    public AreaCode Cell(int number, int digits)
    {
        if (Level == AreaLevel.Cell || Text.Length == 0) throw new InvalidOperationException($"Code '{Text}' cannot hold cells.");
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 14);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 15);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MostCells(digits));
        return new AreaCode(ToTwelveDigits() + number.ToString(digits == 14 ? "00" : "000", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>How many cells a village can number: 99 with fourteen digits, 999 with fifteen.</summary>
    public static int MostCells(int digits) => digits == 14 ? 99 : 999;

    /// <summary>Reads a code as files and people write it; blanks around it and full-width digits are forgiven.</summary>
    public static AreaCodeReading Read(string? written)
    {
        var digits = (written ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (digits.Length == 0) return new AreaCodeReading.Failed(AreaCodeFault.Empty);
        if (!digits.All(char.IsAsciiDigit))
        {
            var isNumber = digits.All(c => char.IsAsciiDigit(c) || c is '.' or '+' or 'e' or 'E') && char.IsAsciiDigit(digits[0]);
            return new AreaCodeReading.Failed(isNumber ? AreaCodeFault.SpoiledBySpreadsheet : AreaCodeFault.NotDigits);
        }

        if (digits.Length is not (4 or 6 or 9 or 12 or 14 or 15)) return new AreaCodeReading.Failed(AreaCodeFault.WrongLength);
        // Provinces are numbered 11 to 82, and a province alone is no area here.
        if (digits[0] is '0' or '9' || digits[2..4] == "00") return new AreaCodeReading.Failed(AreaCodeFault.NoSuchPlace);
        var code = digits.Length > 12 ? new AreaCode(digits) : Shorten(digits);
        var hasGap = (code.Text.Length >= 9 && code.Text[4..6] == "00") || (code.Level == AreaLevel.Village && code.Text[6..9] == "000");
        return hasGap ? new AreaCodeReading.Failed(AreaCodeFault.NoSuchPlace) : new AreaCodeReading.Understood(code);
    }

    /// <summary>Reads a code.</summary>
    /// <returns>Null when it is malformed; <see cref="Read"/> says why.</returns>
    public static AreaCode? Find(string? written) => Read(written) is AreaCodeReading.Understood understood ? understood.Code : null;

    /// <summary>Reads a code that is known to be well formed, such as one from the store.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    public static AreaCode Get(string? written) => Read(written) switch
    {
        AreaCodeReading.Understood understood => understood.Code,
        AreaCodeReading.Failed failed => throw new FormatException($"'{written}' is no area code: {failed.Fault}."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Ordinal order of the short forms, so that an area comes right before what lies in it.</summary>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;

    /// <summary>The short form.</summary>
    public override string ToString() => Text;

    private static AreaCode Shorten(string digits)
    {
        var length = digits.Length;
        if (length == 12 && digits.EndsWith("000", StringComparison.Ordinal)) length = 9;
        if (length == 9 && digits.AsSpan(6, 3) is "000") length = 6;
        if (length == 6 && digits.AsSpan(4, 2) is "00") length = 4;
        return new AreaCode(digits[..length]);
    }
}
