namespace GridMap.Contracts.Ledgers;

/// <summary>A row that differs between two frozen ledgers.</summary>
/// <param name="Kind">How.</param>
/// <param name="CaseNumber">Of which case.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="Cells">Cells that changed; of a row that is new or gone, none.</param>
public sealed record LedgerDifferenceRow(LedgerDifferenceKind Kind, string CaseNumber, string Name, IReadOnlyList<LedgerCellChange> Cells);
