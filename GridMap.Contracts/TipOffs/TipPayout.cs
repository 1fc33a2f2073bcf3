namespace GridMap.Contracts.TipOffs;

/// <summary>What to show at the office's window.</summary>
/// <param name="PayoutCode">Paid once to who shows it; asked for again, it is the same.</param>
/// <param name="Yuan">Whole yuan.</param>
public sealed record TipPayout(string PayoutCode, int Yuan);
