namespace GridMap.Contracts.Ledgers;

/// <summary>What changed from one frozen ledger to another.</summary>
/// <param name="Before">The earlier one; null where there was none, and every row is new.</param>
/// <param name="After">The later one.</param>
/// <param name="Unchanged">Rows that are the same in both.</param>
/// <param name="Rows">Rows that differ: new ones, then gone ones, then changed ones.</param>
public sealed record LedgerDifferenceReport(LedgerFreeze? Before, LedgerFreeze After, int Unchanged, IReadOnlyList<LedgerDifferenceRow> Rows);
