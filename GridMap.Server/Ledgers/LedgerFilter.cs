using System.Globalization;
using GridMap.Contracts.Cases;
using GridMap.Domain.Ledgers;

namespace GridMap.Server.Ledgers;

/// <summary>Which rows of the ledger, and in what order.</summary>
/// <param name="SeesPersons">True when personal data was asked for and may be shown.</param>
internal sealed record LedgerFilter(bool SeesPersons)
{
    // Chinese words by their sound, as people look them up.
    private static readonly StringComparer ByWord = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: true);

    public CaseState? State { get; init; }

    public ViolationKind? Violation { get; init; }

    /// <summary>Words that any column has.</summary>
    public string? Text { get; init; }

    /// <summary>Words that a column has, each.</summary>
    public IReadOnlyList<(LedgerColumn Column, string Text)> Columns { get; init; } = [];

    public LedgerColumn Sort { get; init; } = LedgerColumn.Number;

    public bool IsDescending { get; init; }

    /// <summary>True when only a row's words tell whether and where it is shown.</summary>
    public bool ReadsWords => !string.IsNullOrWhiteSpace(Text) || Columns.Count > 0 || Sort is not LedgerColumn.Number;

    /// <summary>Whether a row of that state and kind may be shown.</summary>
    public bool Shows(CaseState state, ViolationKind? violation) => (State is null || State == state) && (Violation is null || Violation == violation);

    /// <summary>Reads <c>Products:甲醇</c>; null when it names no column.</summary>
    public static (LedgerColumn Column, string Text)? FindColumn(string written) =>
        written.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Enum.TryParse<LedgerColumn>(written[..colon], out var column) && Enum.IsDefined(column)
            ? (column, LedgerText.Plain(written[(colon + 1)..]))
            : null;

    public List<LedgerItem> Apply(IEnumerable<LedgerItem> items)
    {
        var wanted = string.IsNullOrWhiteSpace(Text) ? null : LedgerText.Plain(Text);
        var found = items
            .Where(item => Shows(item.Row.State, item.Row.Violation))
            .Where(item => wanted is null || item.Row.Number.Contains(wanted, StringComparison.OrdinalIgnoreCase) || item.Line.Texts.Any(cell => IsShown(cell.Key) && cell.Value.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            .Where(item => Columns.All(column => IsShown(column.Column) && item.Line.Text(column.Column)?.Contains(column.Text, StringComparison.OrdinalIgnoreCase) is true));
        return Sort is LedgerColumn.Number
            ? [.. IsDescending ? found.Reverse() : found]
            : [.. IsDescending ? found.OrderBy(item => WordOf(item) is null).ThenByDescending(WordOf, ByWord) : found.OrderBy(item => WordOf(item) is null).ThenBy(WordOf, ByWord)];

        string? WordOf(LedgerItem item) => IsShown(Sort) ? item.Line.Text(Sort) : null;
    }

    // Whoever may not read a name may not find it by guessing either.
    private bool IsShown(LedgerColumn column) => SeesPersons || column is not (LedgerColumn.PersonInCharge or LedgerColumn.Landlord);
}
