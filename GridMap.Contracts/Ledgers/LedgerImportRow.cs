namespace GridMap.Contracts.Ledgers;

/// <summary>A row that was read in, and what becomes of it.</summary>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Row">Row of the sheet, 1 for the first.</param>
/// <param name="Name">What it calls the place; null when it names none.</param>
/// <param name="Fate">What becomes of it, or became.</param>
/// <param name="CaseId">The case it is about; null when there is none, or none yet.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Changes">Cells of the case's facts that it changes.</param>
/// <param name="Remarks">What there is to say.</param>
public sealed record LedgerImportRow(
    string Sheet, int Row, string? Name, LedgerRowFate Fate, Guid? CaseId, string? CaseNumber, IReadOnlyList<LedgerCellChange> Changes, IReadOnlyList<LedgerRemark> Remarks);
