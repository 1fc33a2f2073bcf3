namespace GridMap.Domain.Screening.Scores;

/// <summary>How much of a signal's weight counts, before the weight itself.</summary>
/// <param name="Signal">What was noticed.</param>
/// <param name="Alone">Presence and strength, faded by age, 0 to 1.</param>
/// <param name="Counted">The same after the stronger ones of its group and the group's cap.</param>
internal sealed record ScoreShare(PlaceSignal Signal, double Alone, double Counted)
{
    public static IReadOnlyList<ScoreShare> Of(IEnumerable<PlaceSignal> signals, ScoreWeights weights, DateOnly today)
    {
        var shares = new List<ScoreShare>();
        foreach (var group in signals.GroupBy(signal => SignalGroups.Of(signal.Kind)).OrderBy(group => group.Key))
        {
            shares.AddRange(Join(group.Where(signal => !SignalGroups.SpeaksAgainst(signal.Kind)), weights, today));
            shares.AddRange(Join(group.Where(signal => SignalGroups.SpeaksAgainst(signal.Kind)), weights, today));
        }

        return shares;
    }

    /// <summary>One group, one direction: the strongest whole, each next one by less, all together not beyond the cap.</summary>
    private static List<ScoreShare> Join(IEnumerable<PlaceSignal> signals, ScoreWeights weights, DateOnly today)
    {
        var joined = new List<ScoreShare>();
        var (factor, sum) = (1.0, 0.0);
        var ordered = signals
            .Select(signal => (Signal: signal, Alone: Shown(signal, weights) * Faded(signal, weights, today), Weight: Math.Abs(weights.Of(signal.Kind))))
            .OrderByDescending(item => item.Alone * item.Weight).ThenBy(item => item.Signal.Kind).ThenBy(item => item.Signal.Source, StringComparer.Ordinal).ThenByDescending(item => item.Signal.On);
        foreach (var (signal, alone, weight) in ordered)
        {
            joined.Add(new ScoreShare(signal, alone, alone * factor));
            sum += alone * factor * weight;
            factor *= weights.LaterShare;
        }

        return sum <= weights.GroupCap ? joined : [.. joined.Select(item => item with { Counted = item.Counted * weights.GroupCap / sum })];
    }

    /// <summary>
    /// A rare sign is rare however weak: one truck by night tells nearly as much as three. What speaks against counts by its strength, and so does a kind of place, whose strength is the kind.
    /// </summary>
    private static double Shown(PlaceSignal signal, ScoreWeights weights)
    {
        var strength = Math.Clamp(signal.Strength, 0, 1);
        var presence = SignalGroups.SpeaksAgainst(signal.Kind) || SignalGroups.Of(signal.Kind) is SignalGroup.Site || strength == 0 ? 0 : weights.PresenceShare;
        return presence + ((1 - presence) * strength);
    }

    private static double Faded(PlaceSignal signal, ScoreWeights weights, DateOnly today)
    {
        if (signal.On is not { } on || on >= today) return 1;
        return Math.Pow(0.5, (today.DayNumber - on.DayNumber) / (weights.Signals.GetValueOrDefault(signal.Kind)?.HalfLifeDays ?? weights.HalfLifeDays));
    }
}
