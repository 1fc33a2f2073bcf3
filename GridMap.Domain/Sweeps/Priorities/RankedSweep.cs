namespace GridMap.Domain.Sweeps.Priorities;

/// <summary>A cell in the order of flying, with the reasons for its place.</summary>
/// <param name="Rank">1 is flown first.</param>
/// <param name="Cell">The cell.</param>
/// <param name="FindsPerBattery">Expected finds for each battery.</param>
/// <param name="Reasons">Why it stands there, the weightiest first.</param>
public sealed record RankedSweep(int Rank, SweepCandidate Cell, double FindsPerBattery, IReadOnlyList<Phrase> Reasons);
