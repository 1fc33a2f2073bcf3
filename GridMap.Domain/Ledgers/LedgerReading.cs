using GridMap.Domain.Areas;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Ledgers;

/// <summary>What was read of a ledger's sheet: the lines that can be used, and a report of the rest.</summary>
/// <param name="Rows">Usable lines, in the sheet's order.</param>
/// <param name="Faults">What is wrong, by row.</param>
/// <param name="UnknownHeadings">Headings that are none of the ledger's; what stands under them is not taken over.</param>
public sealed record LedgerReading(IReadOnlyList<LedgerRow> Rows, IReadOnlyList<LedgerFault> Faults, IReadOnlyList<string> UnknownHeadings)
{
    // Titles, the reporting unit and the day stand above the headings.
    private const int MostTitleRows = 15;

    /// <summary>Reads a sheet.</summary>
    /// <param name="cells">Rows of cells as text, merged cells filled in, null where empty.</param>
    /// <returns>Null when none of the first rows are a ledger's headings.</returns>
    public static LedgerReading? Find(IEnumerable<IReadOnlyList<string?>> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        LedgerHeader? header = null;
        var (rows, faults, seen, number) = (new List<LedgerRow>(), new List<LedgerFault>(), new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var line in cells)
        {
            number++;
            if (header is null)
            {
                header = LedgerHeader.Find(line);
                if (header is null && number >= MostTitleRows) return null;
                continue;
            }

            if (IsNoEntry(header, line)) continue;
            if (Read(header, line, number, faults) is not { } row) continue;
            if (seen.TryGetValue(row.Identity, out var first))
            {
                faults.Add(new LedgerFault(number, null, IsLeftOut: true, Phrase.Of("ledger.twice", ("row", first))));
                continue;
            }

            seen.Add(row.Identity, number);
            rows.Add(row);
        }

        return header is null ? null : new LedgerReading(rows, faults, header.Unknown);
    }

    /// <summary>Blank lines, the headings again on a new page, sums and signatures below the table.</summary>
    private static bool IsNoEntry(LedgerHeader header, IReadOnlyList<string?> line)
    {
        var words = line.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => LedgerText.Plain(cell!)).ToList(); // not blank
        return words.Count == 0
            || LedgerHeader.Find(line) is not null
            || words.All(word => int.TryParse(word, out _)) && words.Count <= 1
            || (header.Places.TryGetValue(LedgerColumn.Number, out var at) && at < line.Count && line[at] is { } first
                && (LedgerText.Plain(first) is "合计" or "总计" or "小计" || LedgerText.Plain(first).StartsWith("填表", StringComparison.Ordinal) || LedgerText.Plain(first).StartsWith("审核", StringComparison.Ordinal)));
    }

    private static LedgerRow? Read(LedgerHeader header, IReadOnlyList<string?> line, int number, List<LedgerFault> faults)
    {
        var texts = new Dictionary<LedgerColumn, string>();
        foreach (var (column, place) in header.Places)
        {
            if (place < line.Count && line[place] is { } cell && LedgerText.Plain(cell) is { Length: > 0 } text) texts.Add(column, text);
        }

        if (!texts.ContainsKey(LedgerColumn.Name))
        {
            faults.Add(new LedgerFault(number, LedgerColumn.Name, IsLeftOut: true, Phrase.Of("ledger.nameMissing")));
            return null;
        }

        if (texts.TryGetValue(LedgerColumn.CellCode, out var code) && AreaCode.Find(code) is null)
        {
            Report(LedgerColumn.CellCode, "ledger.cellCode");
        }

        var row = new LedgerRow(number, texts)
        {
            Violation = Understand(LedgerColumn.Violation, "ledger.violation", LedgerText.FindViolation),
            Position = Understand<LonLat>(LedgerColumn.Position, "ledger.position", CoordinateText.Find),
            FoundOn = Understand<DateOnly>(LedgerColumn.FoundOn, "ledger.day", LedgerText.FindDay),
            DueOn = Understand<DateOnly>(LedgerColumn.DueOn, "ledger.day", LedgerText.FindDay),
            AcceptedOn = Understand<DateOnly>(LedgerColumn.AcceptedOn, "ledger.day", LedgerText.FindDay),
            RecheckedOn = Understand<DateOnly>(LedgerColumn.RecheckedOn, "ledger.day", LedgerText.FindDay),
            IsTransferred = Understand<bool>(LedgerColumn.IsTransferred, "ledger.yes", LedgerText.FindYes) ?? false,
        };
        if (row.DueOn < row.FoundOn) faults.Add(new LedgerFault(number, LedgerColumn.DueOn, IsLeftOut: false, Phrase.Of("ledger.dueBeforeFound", ("due", row.DueOn!.Value), ("found", row.FoundOn!.Value)))); // compared
        return row;

        T? Understand<T>(LedgerColumn column, string key, Func<string, T?> find)
            where T : struct
        {
            if (!texts.TryGetValue(column, out var text)) return null;
            var value = find(text);
            if (value is null) Report(column, key);
            return value;
        }

        void Report(LedgerColumn column, string key) => faults.Add(new LedgerFault(number, column, IsLeftOut: false, Phrase.Of(key, ("text", texts[column]))));
    }
}
