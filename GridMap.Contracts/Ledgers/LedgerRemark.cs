namespace GridMap.Contracts.Ledgers;

/// <summary>What there is to say of a row that was read in.</summary>
/// <param name="Column">Which cell; null for the row as a whole.</param>
/// <param name="IsLeftOut">True when the row cannot be used; false when it is used without this, or this is only said.</param>
/// <param name="Why">In words, with what was written.</param>
public sealed record LedgerRemark(LedgerColumn? Column, bool IsLeftOut, Message Why);
