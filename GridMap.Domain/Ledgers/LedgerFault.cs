namespace GridMap.Domain.Ledgers;

/// <summary>What is wrong with a line of a ledger.</summary>
/// <param name="Row">Row of the sheet, 1 for the first.</param>
/// <param name="Column">Which column; null when it is the line as a whole.</param>
/// <param name="IsLeftOut">True when the line cannot be used; false when it is used without this column.</param>
/// <param name="Why">In words, with what was written.</param>
public sealed record LedgerFault(int Row, LedgerColumn? Column, bool IsLeftOut, Phrase Why);
