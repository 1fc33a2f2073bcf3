namespace GridMap.Contracts.Ledgers;

/// <summary>A county stands by a frozen ledger.</summary>
/// <param name="FreezeId">Which.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
/// <param name="Note">In his words.</param>
/// <param name="IsLate">True after the round's day.</param>
public sealed record LedgerSignOff(Guid FreezeId, DateTimeOffset At, string By, string? Note, bool IsLate);
