namespace GridMap.Contracts.Ledgers;

/// <summary>How far a county is with a round.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Name">Its name.</param>
/// <param name="Freeze">The frozen ledger that counts: the signed one, or else the newest; null when there is none.</param>
/// <param name="SignOff">Null when it has not signed.</param>
/// <param name="IsLate">True when the round's day is over and it has not signed.</param>
/// <param name="MayFreeze">Whether the caller may freeze and sign.</param>
public sealed record LedgerRoundCounty(string AreaCode, string Name, LedgerFreeze? Freeze, LedgerSignOff? SignOff, bool IsLate, bool MayFreeze);
