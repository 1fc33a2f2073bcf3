namespace GridMap.Domain.Screening.Scores;

/// <summary>What signals weigh, how they are joined, and where a place starts.</summary>
/// <param name="Version">Name of this set, told beside every score.</param>
/// <param name="BaseRate">Share of places, nothing known of them, that hide a workshop, above 0 to below 1.</param>
/// <param name="Signals">Weight of each kind of signal.</param>
/// <param name="LaterShare">Within a group and direction, each next signal counts by this share of the one before, 0 to 1.</param>
/// <param name="GroupCap">Most that one group can give either way, log-odds.</param>
/// <param name="TotalCap">Most that all groups together can give either way, log-odds.</param>
/// <param name="HalfLifeDays">After so many days what was noticed counts half.</param>
public sealed record ScoreWeights(
    string Version, double BaseRate, IReadOnlyDictionary<SignalKind, SignalWeight> Signals,
    double LaterShare, double GroupCap, double TotalCap, double HalfLifeDays);
