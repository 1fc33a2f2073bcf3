namespace GridMap.Contracts.Ledgers;

/// <summary>Something that changed a row of the ledger: a step of its case, or a word of its facts.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
/// <param name="Cells">Cells that changed; columns of personal data are not among them.</param>
public sealed record LedgerChange(DateTimeOffset At, string By, IReadOnlyList<LedgerCellChange> Cells);
