namespace GridMap.Contracts.TipOffs;

/// <summary>The vault was opened.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="TipId">The report.</param>
/// <param name="TipNumber">Its number.</param>
/// <param name="What">What was read.</param>
/// <param name="At">When.</param>
/// <param name="By">Display name of who opened it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Hash">Hash of this opening and all before it.</param>
public sealed record VaultOpening(long Number, Guid TipId, string TipNumber, VaultPart What, DateTimeOffset At, string By, string Reason, string Hash);
