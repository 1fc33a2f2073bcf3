namespace GridMap.Domain.Screening.Scores;

/// <summary>Joins what was noticed about a place into one score that can be read line by line.</summary>
/// <remarks>
/// Log-odds add up where signals are independent. Those of one group are not (a truck at night is a truck that stopped), so within a group and direction the strongest
/// counts whole, each next one by less, and no group passes its cap: many weak echoes of one thing cannot outweigh a second, independent one.
/// </remarks>
public static class PlaceScorer
{
    /// <summary>Scores a place.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="signals">All that is known of it; signals of other places are a mistake of the caller's.</param>
    /// <param name="weights">What each weighs.</param>
    /// <param name="today">The day from which ages are counted.</param>
    /// <exception cref="ArgumentException">A signal names another place.</exception>
    public static PlaceScore Score(string placeId, IReadOnlyList<PlaceSignal> signals, ScoreWeights weights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(weights);
        if (signals.FirstOrDefault(signal => signal.PlaceId != placeId) is { } stray) throw new ArgumentException($"A signal of {stray.PlaceId} cannot count for {placeId}.", nameof(signals));
        var contributions = ScoreShare.Of(signals, weights, today)
            .Select(share => new SignalContribution(share.Signal, share.Counted * weights.Of(share.Signal.Kind), share.Alone * weights.Of(share.Signal.Kind)))
            .OrderByDescending(contribution => Math.Abs(contribution.LogOdds)).ThenBy(contribution => contribution.Signal.Kind).ThenBy(contribution => contribution.Signal.Source, StringComparer.Ordinal)
            .ToList();
        var groups = new SortedDictionary<SignalGroup, double>();
        foreach (var contribution in contributions)
        {
            var group = SignalGroups.Of(contribution.Signal.Kind);
            groups[group] = groups.GetValueOrDefault(group) + contribution.LogOdds;
        }

        var logOdds = weights.PriorLogOdds + Math.Clamp(groups.Values.Sum(), -weights.TotalCap, weights.TotalCap);
        var against = contributions.FirstOrDefault(contribution => contribution.LogOdds < 0);
        return new PlaceScore(
            placeId, weights.Version, weights.PriorLogOdds, logOdds, Probability(logOdds),
            contributions, against, SettlingRules.Choose(contributions, groups, Probability(logOdds)), groups);
    }

    /// <summary>Log-odds as a probability.</summary>
    internal static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
