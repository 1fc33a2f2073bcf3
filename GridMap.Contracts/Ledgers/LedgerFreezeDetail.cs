namespace GridMap.Contracts.Ledgers;

/// <summary>A frozen ledger with its rows.</summary>
/// <param name="Freeze">Which.</param>
/// <param name="SignOff">Null when nobody has signed it.</param>
/// <param name="IsIntact">True when its rows still have the hash they were frozen with.</param>
/// <param name="Others">Other frozen ledgers of the county in this campaign, newest first, to compare with.</param>
/// <param name="Rows">Cells in the order of <see cref="LedgerColumn"/>; personal data is withheld unless it was asked for.</param>
public sealed record LedgerFreezeDetail(
    LedgerFreeze Freeze, LedgerSignOff? SignOff, bool IsIntact, IReadOnlyList<LedgerFreeze> Others, IReadOnlyList<IReadOnlyList<string?>> Rows);
