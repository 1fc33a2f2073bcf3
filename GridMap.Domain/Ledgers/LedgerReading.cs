using GridMap.Domain.Areas;

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
        var (rows, faults, seen) = (new List<LedgerRow>(), new List<LedgerFault>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var (number, headerRow) = (0, 0);
        foreach (var line in cells)
        {
            number++;
            if (header is null)
            {
                header = LedgerHeader.Find(line);
                headerRow = number;
                if (header is null && number >= MostTitleRows) return null;
                continue;
            }

            // A heading in two rows: the second says more, such as longitude and latitude under one.
            if (number == headerRow + 1 && LedgerHeader.Find(line) is { } second)
            {
                header = header.With(second);
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

    /// <summary>Blank lines, the headings again on a new page, headings between the lines, sums, notes and signatures below the table.</summary>
    private static bool IsNoEntry(LedgerHeader header, IReadOnlyList<string?> line)
    {
        var words = line.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => LedgerText.Plain(cell!)).ToList(); // not blank
        return words.Count == 0
            || LedgerHeader.Find(line) is not null
            || words.All(word => int.TryParse(word, out _)) && words.Count <= 1
            // One text over a whole row is a heading between the lines, merged across.
            || (words.Count >= LedgerHeader.FewestColumns && words.Distinct(StringComparer.Ordinal).Count() == 1)
            || (words.Count == 1 && (words[0].StartsWith('注') || words[0].StartsWith("说明", StringComparison.Ordinal)))
            || (header.Places.TryGetValue(LedgerColumn.Number, out var at) && at < line.Count && line[at] is { } first
                && (LedgerText.Plain(first) is "合计" or "总计" or "小计" || LedgerText.Plain(first).StartsWith("填表", StringComparison.Ordinal) || LedgerText.Plain(first).StartsWith("审核", StringComparison.Ordinal)));
    }

    private static LedgerRow? Read(LedgerHeader header, IReadOnlyList<string?> line, int number, List<LedgerFault> faults)
    {
        var texts = new Dictionary<LedgerColumn, string>();
        foreach (var (column, place) in header.Places)
        {
            if (place < line.Count && line[place] is { } cell && LedgerText.Plain(cell) is { Length: > 0 } text && text != LedgerText.Withheld) texts.Add(column, text);
        }

        if (header.Axes is { } axes && Axis(axes.Longitude) is { } longitude && Axis(axes.Latitude) is { } latitude) texts.TryAdd(LedgerColumn.Position, $"{longitude}, {latitude}");

        if (!texts.ContainsKey(LedgerColumn.Name))
        {
            faults.Add(new LedgerFault(number, LedgerColumn.Name, IsLeftOut: true, Phrase.Of("ledger.nameMissing")));
            return null;
        }

        if (texts.TryGetValue(LedgerColumn.CellCode, out var code) && AreaCode.Find(code) is null)
        {
            Report(LedgerColumn.CellCode, "ledger.cellCode");
        }

        var row = LedgerRow.Of(number, texts);
        Understood(LedgerColumn.Violation, row.Violation is not null, "ledger.violation");
        Understood(LedgerColumn.Position, row.Position is not null, "ledger.position");
        Understood(LedgerColumn.FoundOn, row.FoundOn is not null, "ledger.day");
        Understood(LedgerColumn.DueOn, row.DueOn is not null, "ledger.day");
        Understood(LedgerColumn.AcceptedOn, row.AcceptedOn is not null, "ledger.day");
        Understood(LedgerColumn.RecheckedOn, row.RecheckedOn is not null, "ledger.day");
        Understood(LedgerColumn.IsTransferred, texts.TryGetValue(LedgerColumn.IsTransferred, out var yes) && LedgerText.FindYes(yes) is not null, "ledger.yes");
        if (row.DueOn < row.FoundOn) faults.Add(new LedgerFault(number, LedgerColumn.DueOn, IsLeftOut: false, Phrase.Of("ledger.dueBeforeFound", ("due", row.DueOn!.Value), ("found", row.FoundOn!.Value)))); // compared
        return row;

        void Understood(LedgerColumn column, bool isUnderstood, string key)
        {
            if (texts.ContainsKey(column) && !isUnderstood) Report(column, key);
        }

        string? Axis(int place) => place < line.Count && line[place] is { } cell && LedgerText.Plain(cell) is { Length: > 0 } text ? text : null;

        void Report(LedgerColumn column, string key) => faults.Add(new LedgerFault(number, column, IsLeftOut: false, Phrase.Of(key, ("text", texts[column]))));
    }
}
