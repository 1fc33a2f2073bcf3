using GridMap.Domain.Geo;

namespace GridMap.Domain.Labels;

/// <summary>Orders places that wait for a verdict by what the verdict would teach: the doubtful first, the unlike before the alike.</summary>
/// <remarks>Uncertainty sampling with a greedy penalty for likeness to what is chosen already (maximal marginal relevance).</remarks>
public static class LabelRanking
{
    // So many logits from the border the doubt has fallen to 1/e.
    private const double SureLogits = 1.5;
    private const double NearMetres = 300;
    private const double ManyLabels = 10;
    private const double SpreadWeight = 0.5;
    private const double LikenessPenalty = 0.85;
    private const double TellingUncertainty = 0.6;
    private const double TellingSpread = 0.2;
    private const int FewLabels = 3;

    /// <summary>The most instructive places, best first.</summary>
    /// <param name="waiting">Places without a verdict, in any order.</param>
    /// <param name="known">Places with one.</param>
    /// <param name="count">How many to give, at most.</param>
    /// <returns>The same for the same places, in whatever order they come.</returns>
    public static IReadOnlyList<RankedLabel> Rank(IReadOnlyList<LabelCandidate> waiting, IReadOnlyCollection<KnownLabel> known, int count)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(known);
        var counts = known.CountBy(label => label.Kind).ToDictionary(pair => pair.Key, pair => pair.Value);
        var places = new LabelPlaces(known.Select(label => label.Position), NearMetres);
        // One frame for all: it only says what is near, and the same one whatever order they come in.
        var frame = LocalFrame.For(waiting.MinBy(candidate => candidate.Id)?.Position ?? default);
        var rest = waiting.Select(candidate => new Entry(
                candidate, frame.ToMetric(candidate.Position), counts.GetValueOrDefault(candidate.Kind), places.HasNear(candidate.Position)))
            .OrderByDescending(entry => entry.Teaches).ThenBy(entry => entry.Candidate.Id).ToList();
        var ranked = new List<RankedLabel>();
        while (ranked.Count < count && rest.Count > 0)
        {
            var best = rest[0];
            foreach (var entry in rest)
            {
                best = entry.Worth > best.Worth ? entry : best;
            }

            rest.Remove(best);
            ranked.Add(new RankedLabel(best.Candidate.Id, Math.Clamp(best.Worth, 0, 1), best.Reasons()));
            foreach (var entry in rest)
            {
                entry.NoteChosen(best);
            }
        }

        return ranked;
    }

    /// <summary>How unsure the model is of an object, for the border it is shown by.</summary>
    /// <param name="score">Calibrated score, 0 to 1.</param>
    /// <param name="operatingScore">Score from which it is shown.</param>
    /// <returns>1 at the border, falling to 0 on both sides.</returns>
    public static double Uncertainty(double score, double operatingScore) =>
        Math.Exp(-Math.Abs(Logit(score) - Logit(operatingScore)) / SureLogits);

    private static double Logit(double share)
    {
        var kept = Math.Clamp(share, 1e-6, 1 - 1e-6);
        return Math.Log(kept / (1 - kept));
    }

    /// <summary>How alike two places are, 0 to 1; 1 only for two of one kind at one spot on one flight.</summary>
    private static double Likeness(LabelCandidate one, LabelCandidate other, double metres) =>
        (one.Kind == other.Kind ? 0.5 : one.Kind.Class == other.Kind.Class ? 0.2 : 0)
        + (one.FlightId == other.FlightId ? 0.2 : 0) + (0.3 * Math.Exp(-metres / NearMetres));

    private sealed class Entry(LabelCandidate candidate, MetricPoint place, int labelledAlike, bool isNearLabelled)
    {
        private readonly double _uncertainty = Uncertainty(candidate.Score, candidate.OperatingScore);
        private double _likeness;

        public LabelCandidate Candidate => candidate;

        /// <summary>Alone, before anything is chosen.</summary>
        /// <remarks>Doubt and disagreement add up without a ceiling at which two unequal ones would tie.</remarks>
        public double Teaches => (1 - ((1 - _uncertainty) * (1 - (SpreadWeight * candidate.ScoreSpread))))
            * (0.4 + (0.6 / (1 + (labelledAlike / ManyLabels)))) * (isNearLabelled ? 0.8 : 1);

        public double Worth => Teaches * (1 - (LikenessPenalty * _likeness));

        private MetricPoint Place => place;

        public void NoteChosen(Entry chosen) =>
            _likeness = Math.Max(_likeness, Likeness(candidate, chosen.Candidate, GroundMeasure.DistanceMetres(place, chosen.Place)));

        public List<Phrase> Reasons()
        {
            var reasons = new List<Phrase>();
            if (_uncertainty >= TellingUncertainty)
            {
                reasons.Add(Phrase.Of("label.unsure", ("score", candidate.Score)));
            }

            if (candidate.ScoreSpread >= TellingSpread)
            {
                reasons.Add(Phrase.Of("label.flightsDisagree", ("spread", candidate.ScoreSpread)));
            }

            if (labelledAlike < FewLabels)
            {
                reasons.Add(labelledAlike == 0 ? Phrase.Of("label.firstOfItsKind") : Phrase.Of("label.fewOfItsKind", ("count", labelledAlike)));
            }

            if (!isNearLabelled)
            {
                reasons.Add(Phrase.Of("label.newPlace", ("metres", (int)NearMetres)));
            }

            return reasons.Count > 0 ? reasons : [Phrase.Of("label.common", ("count", labelledAlike))];
        }
    }
}
