namespace GridMap.Domain.Screening.Scores;

/// <summary>What signals weigh, how they are joined, and where a place starts.</summary>
/// <param name="Version">Name of this set, told beside every score.</param>
/// <param name="BaseRate">Share of places, nothing known of them, that hide a workshop, above 0 to below 1.</param>
/// <param name="Signals">Weight of each kind of signal; one that is missing weighs nothing.</param>
/// <param name="LaterShare">Within a group and direction, each next signal counts by this share of the one before, 0 to 1.</param>
/// <param name="GroupCap">Most that one group can give either way, log-odds.</param>
/// <param name="TotalCap">Most that all groups together can give either way, log-odds.</param>
/// <param name="HalfLifeDays">After so many days what was noticed counts half.</param>
/// <param name="PresenceShare">Share of a sign's weight that its presence holds, however weak it is; strength moves the rest. 0 to 1.</param>
/// <param name="StartLogOdds">Log-odds of a place of which nothing is noticed, where a city's own are known; null for those of the base rate.</param>
public sealed record ScoreWeights(
    string Version, double BaseRate, IReadOnlyDictionary<SignalKind, SignalWeight> Signals,
    double LaterShare, double GroupCap, double TotalCap, double HalfLifeDays, double PresenceShare = 0, double? StartLogOdds = null)
{
    /// <summary>Log-odds of a place of which nothing is noticed.</summary>
    public double PriorLogOdds => StartLogOdds ?? LogOddsOf(BaseRate);

    /// <summary>A signal's weight at full strength, log-odds; 0 for a kind that has none.</summary>
    public double Of(SignalKind kind) => Signals.GetValueOrDefault(kind)?.LogOdds ?? 0;

    /// <summary>A probability as log-odds.</summary>
    internal static double LogOddsOf(double probability) => Math.Log(probability / (1 - probability));
}
