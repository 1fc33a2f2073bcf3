namespace GridMap.Contracts.Ledgers;

/// <summary>A cell that became another.</summary>
/// <param name="Column">Which.</param>
/// <param name="Before">Words before; null where there were none.</param>
/// <param name="After">Words after; null where there are none.</param>
public sealed record LedgerCellChange(LedgerColumn Column, string? Before, string? After);
