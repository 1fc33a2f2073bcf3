namespace GridMap.Domain.Screening.Scores;

/// <summary>Scores the places of a city together: what many of them show says little about any of them.</summary>
/// <remarks>
/// Workshops are one place in a few hundred, so the share of all places that show a sign is, nearly, the share of harmless ones that do: the one half of its likelihood ratio that need
/// not be assumed. In a town of drying grain a rise of load is nothing; where one yard in a thousand has trucks by night they are much. And the base rate speaks of the whole list, so a
/// place of which nothing is noticed starts below it, by as much as makes the list's mean probability the base rate.
/// </remarks>
public static class CityScorer
{
    // So many places' worth of trust in the share that was assumed: a list of a few places tells little about what is common.
    private const double AssumedPlaces = 50;

    // So many places without a sign stand beside a list, which may have been chosen by suspicion before it came here.
    private const double PlacesBeside = 1000;

    // A sign met nowhere else is still only one sign.
    private static readonly double MostOfOne = Math.Log(300);

    /// <summary>Scores them.</summary>
    /// <param name="placeIds">Every place of the list, those without a signal too; each once.</param>
    /// <param name="signals">All signals by place.</param>
    /// <param name="weights">What signals weigh before the city is known.</param>
    /// <param name="today">The day from which ages are counted.</param>
    public static CityScores Score(IReadOnlyCollection<string> placeIds, ILookup<string, PlaceSignal> signals, ScoreWeights weights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(placeIds);
        ArgumentNullException.ThrowIfNull(signals);
        var here = WeightsFor(placeIds, signals, weights);
        var scores = placeIds.Select(id => PlaceScorer.Score(id, [.. signals[id]], here, today)).ToList();
        var start = Start([.. scores.Select(score => score.LogOdds - score.PriorLogOdds)], weights.BaseRate);
        here = here with { StartLogOdds = start };
        return new CityScores(here, [
            .. scores
                .Select(score => PlaceScorer.Score(score.PlaceId, [.. signals[score.PlaceId]], here, today))
                .OrderByDescending(score => score.LogOdds).ThenBy(score => score.PlaceId, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The weights as they are where so many places show each sign.</summary>
    private static ScoreWeights WeightsFor(IReadOnlyCollection<string> placeIds, ILookup<string, PlaceSignal> signals, ScoreWeights weights)
    {
        var shown = placeIds.SelectMany(id => signals[id].Select(signal => signal.Kind).Distinct()).CountBy(kind => kind).ToDictionary();
        var here = new SortedDictionary<SignalKind, SignalWeight>();
        foreach (var (kind, weight) in weights.Signals)
        {
            here[kind] = weight.AtWorkshops is { } share && !SignalGroups.SpeaksAgainst(kind)
                ? weight with { LogOdds = InCity(share, weight.LogOdds, shown.GetValueOrDefault(kind), placeIds.Count) }
                : weight;
        }

        return weights with { Signals = here };
    }

    private static double InCity(double atWorkshops, double assumed, int shown, int places)
    {
        var elsewhere = (shown + AssumedPlaces * atWorkshops / Math.Exp(assumed)) / (places + AssumedPlaces);
        return Math.Clamp(Math.Log(atWorkshops / elsewhere), 0, MostOfOne);
    }

    /// <summary>Where places start so that the mean probability, those beside the list included, is the base rate.</summary>
    private static double Start(IReadOnlyList<double> evidence, double baseRate)
    {
        const int halvings = 60;
        const double far = 40;
        var wanted = baseRate * (evidence.Count + PlacesBeside);
        var (low, high) = (ScoreWeights.LogOddsOf(baseRate) - far, ScoreWeights.LogOddsOf(baseRate) + far);
        for (var i = 0; i < halvings; i++)
        {
            var middle = (low + high) / 2;
            var sum = PlacesBeside * PlaceScorer.Probability(middle) + evidence.Sum(one => PlaceScorer.Probability(middle + one));
            if (sum > wanted) high = middle;
            else low = middle;
        }

        return (low + high) / 2;
    }
}
