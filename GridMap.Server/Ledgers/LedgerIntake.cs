using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Domain.Ledgers;
using GridMap.Server.Hosting;
using Column = GridMap.Domain.Ledgers.LedgerColumn;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

/// <summary>What a row of somebody's ledger says of a case: facts that are written down, and columns that only steps of the case can change.</summary>
internal static class LedgerIntake
{
    public const string FoundByLedger = "台账导入";

    private const int MostRemarks = 2000;

    private static readonly Column[] OfSteps = [Column.Violation, Column.Measures, Column.DueOn, Column.Completion, Column.IsTransferred, Column.AcceptedOn, Column.RecheckedOn];

    /// <summary>Most characters of a column of facts, as the contract has it; null where it has none.</summary>
    private static readonly Dictionary<Column, int> Most = new()
    {
        [Column.Name] = 100, [Column.Address] = 200, [Column.Products] = 500, [Column.Licences] = 500, [Column.FoundBy] = 100, [Column.Unit] = 100, [Column.PersonResponsible] = 100,
        [Column.Remarks] = MostRemarks,
    };

    /// <summary>Why a row cannot be taken as it is: a text is longer than the case can hold.</summary>
    public static LedgerRemark? FindTooLong(LedgerRow row) => Most
        .Where(most => row.Text(most.Key)?.Length > most.Value)
        .Select(most => new LedgerRemark((LedgerColumn)most.Key, IsLeftOut: true, Problems.Say("ledger.tooLong", ("most", $"{most.Value}"), ("length", $"{row.Text(most.Key)?.Length}"))))
        .FirstOrDefault();

    /// <summary>Facts of a new case. What only steps can say is kept as words in the remarks, so that nothing of the row is lost.</summary>
    public static CaseFacts NewFacts(LedgerRow row)
    {
        var kept = OfSteps.Where(column => row.Text(column) is not null && !(column is Column.IsTransferred && !row.IsTransferred)).Select(column => $"{LedgerHeader.NameOf(column)}：{row.Text(column)}").ToList();
        if (row.FoundOn is null && row.Text(Column.FoundOn) is { } day)
        {
            kept.Add($"{LedgerHeader.NameOf(Column.FoundOn)}：{day}");
        }

        var remarks = string.Join('；', new[] { row.Text(Column.Remarks), kept.Count > 0 ? $"原台账 {string.Join('；', kept)}" : null }.OfType<string>());
        return new CaseFacts(
            row.Text(Column.Name) ?? "", row.Text(Column.Address), row.Text(Column.Products), row.Text(Column.Licences), row.Text(Column.FoundBy) ?? FoundByLedger, row.FoundOn,
            row.Text(Column.Unit), row.Text(Column.PersonResponsible), remarks.Length is 0 ? null : remarks.Length > MostRemarks ? remarks[..MostRemarks] : remarks);
    }

    /// <summary>Facts of a known case with what the row says otherwise; what it leaves blank stays.</summary>
    public static CaseFacts Merge(CaseFacts facts, LedgerRow row) => facts with
    {
        Address = Other(facts.Address, row.Text(Column.Address)),
        Products = Other(facts.Products, row.Text(Column.Products)),
        Licences = Other(facts.Licences, row.Text(Column.Licences)),
        FoundBy = Other(facts.FoundBy, row.Text(Column.FoundBy)) ?? facts.FoundBy,
        FoundOn = row.FoundOn ?? facts.FoundOn,
        Unit = Other(facts.Unit, row.Text(Column.Unit)),
        PersonResponsible = Other(facts.PersonResponsible, row.Text(Column.PersonResponsible)),
        // What was kept of a file when it was read first stands behind its own remark; the same file again does not wipe it out.
        Remarks = facts.Remarks is { } known && row.Text(Column.Remarks) is { } remark && LedgerText.Plain(known).StartsWith(remark, StringComparison.Ordinal) ? known : Other(facts.Remarks, row.Text(Column.Remarks)),
    };

    /// <summary>Cells that the row changes in the case's facts.</summary>
    public static IReadOnlyList<LedgerCellChange> Changes(CaseFacts before, CaseFacts after) =>
    [
        .. new (LedgerColumn Column, string? Before, string? After)[]
        {
            (LedgerColumn.Address, before.Address, after.Address), (LedgerColumn.Products, before.Products, after.Products), (LedgerColumn.Licences, before.Licences, after.Licences),
            (LedgerColumn.FoundBy, before.FoundBy, after.FoundBy), (LedgerColumn.FoundOn, $"{before.FoundOn:yyyy-MM-dd}", $"{after.FoundOn:yyyy-MM-dd}"), (LedgerColumn.Unit, before.Unit, after.Unit),
            (LedgerColumn.PersonResponsible, before.PersonResponsible, after.PersonResponsible), (LedgerColumn.Remarks, before.Remarks, after.Remarks),
        }
        .Where(cell => cell.Before != cell.After).Select(cell => new LedgerCellChange(cell.Column, cell.Before is "" ? null : cell.Before, cell.After)),
    ];

    /// <summary>Columns where the row says something else than the case's steps: told, not taken.</summary>
    public static IEnumerable<LedgerRemark> StepRemarks(LedgerRow known, LedgerRow row) => OfSteps
        .Where(column => row.Text(column) is { } text && text != known.Text(column) && !IsSame(column, known, row))
        .Select(column => new LedgerRemark((LedgerColumn)column, IsLeftOut: false, Problems.Say("ledger.byStep", ("text", row.Text(column) ?? ""), ("known", known.Text(column) ?? "—"))));

    // The same kind or day, written in another way.
    private static bool IsSame(Column column, LedgerRow known, LedgerRow row) => column switch
    {
        Column.Violation => row.Violation is not null && row.Violation == known.Violation,
        Column.DueOn => row.DueOn is not null && row.DueOn == known.DueOn,
        Column.AcceptedOn => row.AcceptedOn is not null && row.AcceptedOn == known.AcceptedOn,
        Column.RecheckedOn => row.RecheckedOn is not null && row.RecheckedOn == known.RecheckedOn,
        Column.IsTransferred => row.IsTransferred == known.IsTransferred,
        _ => false,
    };

    private static string? Other(string? known, string? written) => written is null || LedgerText.Plain(known ?? "") == written ? known : written;
}
