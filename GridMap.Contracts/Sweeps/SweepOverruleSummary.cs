namespace GridMap.Contracts.Sweeps;

/// <summary>A supervisor's word that a cell comes first.</summary>
/// <param name="CellCode">The cell.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="By">Display name.</param>
public sealed record SweepOverruleSummary(string CellCode, string Reason, DateTimeOffset At, string By);
