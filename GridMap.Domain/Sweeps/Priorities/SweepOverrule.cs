namespace GridMap.Domain.Sweeps.Priorities;

/// <summary>A supervisor's word that a cell comes first.</summary>
/// <param name="Code">The cell.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why, in his words; never empty.</param>
public sealed record SweepOverrule(string Code, string By, string Reason);
