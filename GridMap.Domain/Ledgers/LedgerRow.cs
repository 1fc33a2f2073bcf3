using GridMap.Domain.Cases;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Ledgers;

/// <summary>One line of a ledger: the words as they were written, and what was understood of them.</summary>
/// <param name="Row">Row of the sheet, 1 for the first.</param>
/// <param name="Texts">Every column's words, plain and trimmed; columns without words are left out.</param>
public sealed record LedgerRow(int Row, IReadOnlyDictionary<LedgerColumn, string> Texts)
{
    /// <summary>Number of the case that the line was written from; null of a line that somebody wrote.</summary>
    public string? Key { get; init; }

    /// <summary>Kind of violation; null where it is blank.</summary>
    public ViolationKind? Violation { get; init; }

    /// <summary>Place, WGS 84; null where it is blank.</summary>
    public LonLat? Position { get; init; }

    /// <summary>Day on which it was found; null where it is blank.</summary>
    public DateOnly? FoundOn { get; init; }

    /// <summary>Last day of the measures; null where it is blank.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Day of acceptance; null where it is blank.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Day of the re-check; null where it is blank.</summary>
    public DateOnly? RecheckedOn { get; init; }

    /// <summary>Whether it was handed to the judiciary.</summary>
    public bool IsTransferred { get; init; }

    /// <summary>A line with what is understood of its words; what is not understood stays words alone.</summary>
    /// <param name="row">Row of the sheet, 1 for the first.</param>
    /// <param name="texts">Words by column, plain.</param>
    public static LedgerRow Of(int row, IReadOnlyDictionary<LedgerColumn, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new LedgerRow(row, texts)
        {
            Violation = Understand(LedgerColumn.Violation, LedgerText.FindViolation),
            Position = Understand<LonLat>(LedgerColumn.Position, CoordinateText.Find),
            FoundOn = Understand<DateOnly>(LedgerColumn.FoundOn, LedgerText.FindDay),
            DueOn = Understand<DateOnly>(LedgerColumn.DueOn, LedgerText.FindDay),
            AcceptedOn = Understand<DateOnly>(LedgerColumn.AcceptedOn, LedgerText.FindDay),
            RecheckedOn = Understand<DateOnly>(LedgerColumn.RecheckedOn, LedgerText.FindDay),
            IsTransferred = Understand<bool>(LedgerColumn.IsTransferred, LedgerText.FindYes) ?? false,
        };

        T? Understand<T>(LedgerColumn column, Func<string, T?> find)
            where T : struct => texts.TryGetValue(column, out var text) ? find(text) : null;
    }

    /// <summary>A column's words; null where it has none.</summary>
    public string? Text(LedgerColumn column) => Texts.GetValueOrDefault(column);

    /// <summary>By what two lines are of the same place: the case's number, or else its name and where it is said to be.</summary>
    public string Identity => Key ?? string.Join('|', new[] { LedgerColumn.CellCode, LedgerColumn.Township, LedgerColumn.Village, LedgerColumn.Name, LedgerColumn.Address }.Select(column => Text(column) ?? ""));
}
