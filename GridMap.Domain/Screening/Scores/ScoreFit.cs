namespace GridMap.Domain.Screening.Scores;

/// <summary>Fits weights to outcomes, and says whether they are better than those in use.</summary>
/// <remarks>
/// Logistic regression, each weight drawn back to the one in use by a normal prior: a few outcomes move the weights a little, many move them far. Outcomes come from
/// visits that followed the score, so only weights are fitted to whom was visited, and no weight may change its direction or pass its bounds.
/// Held-back outcomes are whole townships where areas are known: neighbours share landlords, meters and roads, and would give the answer away.
/// </remarks>
public static class ScoreFit
{
    /// <summary>Fewer outcomes than this teach nothing.</summary>
    public const int FewestOutcomes = 60;

    /// <summary>Fewer finds than this teach nothing.</summary>
    public const int FewestFinds = 12;

    private const int Folds = 5;

    // Outcomes may contradict a reasoned weight by about a factor of two before that is a surprise.
    private const double WeightSpread = 0.7;
    private const double PriorSpread = 1.0;
    private const double LargestMove = 1.5;
    private const double LeastShare = 0.005;
    private const int MostSteps = 60;
    private const double EnoughStill = 1e-9;

    // One-sided 95 % of a normal distribution: better by more than chance.
    private const double ClearlyBetter = 1.645;

    /// <summary>Fits and judges.</summary>
    /// <param name="judged">Visited places, in any order.</param>
    /// <param name="current">The weights in use.</param>
    /// <param name="version">Name of the new set.</param>
    public static FitOutcome Fit(IReadOnlyList<JudgedPlace> judged, ScoreWeights current, string version)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(current);
        var finds = judged.Count(place => place.IsFound);
        if (judged.Count < FewestOutcomes || finds < FewestFinds || judged.Count == finds)
        {
            return new FitOutcome(current, null, null, false, Phrase.Of("screening.fitTooFew", ("outcomes", judged.Count), ("finds", finds), ("fewestOutcomes", FewestOutcomes), ("fewestFinds", FewestFinds)));
        }

        var ordered = judged.OrderBy(place => place.PlaceId, StringComparer.Ordinal).ThenBy(place => place.On).ToList();
        var scored = new List<(JudgedPlace Place, double Current, double Fitted)>();
        foreach (var fold in ordered.GroupBy(FoldOf).OrderBy(fold => fold.Key))
        {
            var fitted = Fitted([.. ordered.Where(place => FoldOf(place) != fold.Key)], current, version);
            scored.AddRange(fold.Select(place => (place, ProbabilityOf(place, current), ProbabilityOf(place, fitted))));
        }

        var first = Math.Clamp(scored.Count / 10, 10, 100);
        var before = Judge([.. scored.Select(place => (place.Place, place.Current))], first);
        var after = Judge([.. scored.Select(place => (place.Place, place.Fitted))], first);
        var gains = scored.Select(place => Loss(place.Current, place.Place.IsFound) - Loss(place.Fitted, place.Place.IsFound)).ToList();
        var gain = gains.Average();
        var error = Math.Sqrt(gains.Sum(one => (one - gain) * (one - gain)) / (gains.Count - 1) / gains.Count);
        var isBetter = gain > ClearlyBetter * error && after.First.Hits >= before.First.Hits;
        var candidate = Fitted(ordered, current, version);
        return new FitOutcome(candidate, before, after, isBetter, Phrase.Of(
            isBetter ? "screening.fitPromoted" : "screening.fitKept",
            ("outcomes", judged.Count), ("finds", finds), ("lossBefore", before.LogLoss), ("lossAfter", after.LogLoss), ("first", first), ("firstBefore", before.First.Hits), ("firstAfter", after.First.Hits)));
    }

    private static FitJudgement Judge(IReadOnlyList<(JudgedPlace Place, double Probability)> scored, int first)
    {
        var top = scored.OrderByDescending(place => place.Probability).ThenBy(place => place.Place.PlaceId, StringComparer.Ordinal).Take(first).ToList();
        return new FitJudgement(
            scored.Average(place => Loss(place.Probability, place.Place.IsFound)),
            new Proportion(top.Count(place => place.Place.IsFound), top.Count),
            ReliabilityBin.Table(scored.Select(place => (place.Probability, place.Place.IsFound))));
    }

    private static double ProbabilityOf(JudgedPlace place, ScoreWeights weights) => PlaceScorer.Score(place.PlaceId, place.Signals, weights, place.On).Probability;

    private static double Loss(double probability, bool isFound) => -Math.Log(Math.Clamp(isFound ? probability : 1 - probability, 1e-12, 1));

    /// <summary>A township's places stay together; without areas each place stands alone.</summary>
    private static int FoldOf(JudgedPlace place)
    {
        const int townshipDigits = 9;
        var key = place.AreaCode is { Length: > 0 } code ? code[..Math.Min(townshipDigits, code.Length)] : place.PlaceId;
        var hash = 2166136261u;
        foreach (var character in key) hash = (hash ^ character) * 16777619u;
        // The last bits of this hash follow the last character too closely.
        return (int)((hash ^ (hash >> 15)) % Folds);
    }

    private static ScoreWeights Fitted(IReadOnlyList<JudgedPlace> places, ScoreWeights current, string version)
    {
        var kinds = current.Signals.Keys.Order().ToArray();
        var rows = places.Select(place => RowOf(place, kinds, current)).ToArray();
        var start = kinds.Select(current.Of).Prepend(current.PriorLogOdds).ToArray();
        var spreads = kinds.Select(_ => WeightSpread).Prepend(PriorSpread).ToArray();
        var weights = Regress(rows, [.. places.Select(place => place.IsFound)], start, spreads);
        var signals = new SortedDictionary<SignalKind, SignalWeight>();
        for (var i = 0; i < kinds.Length; i++)
        {
            var old = current.Signals[kinds[i]];
            var seen = rows.Count(row => row[i + 1] > 0);
            var fresh = Math.Clamp(weights[i + 1], start[i + 1] - LargestMove, start[i + 1] + LargestMove);
            fresh = SignalGroups.SpeaksAgainst(kinds[i]) ? Math.Min(0, fresh) : Math.Max(0, fresh);
            signals[kinds[i]] = seen == 0 ? old : old with { LogOdds = Math.Round(fresh, 3), AtWorkshops = Moved(old.AtWorkshops, fresh - start[i + 1]) };
        }

        var moved = weights[0] - current.PriorLogOdds;
        return current with
        {
            Version = version,
            Signals = signals,
            BaseRate = PlaceScorer.Probability(ScoreWeights.LogOddsOf(current.BaseRate) + moved),
            StartLogOdds = current.StartLogOdds + moved,
        };
    }

    // How many other places show a sign is counted in each city; what outcomes teach is how many workshops do.
    private static double? Moved(double? share, double logOdds) => share is { } known ? Math.Round(Math.Clamp(known * Math.Exp(logOdds), LeastShare, 1), 4) : null;

    private static double[] RowOf(JudgedPlace place, SignalKind[] kinds, ScoreWeights weights)
    {
        var row = new double[kinds.Length + 1];
        row[0] = 1;
        foreach (var share in ScoreShare.Of(place.Signals, weights, place.On))
        {
            if (Array.BinarySearch(kinds, share.Signal.Kind) is >= 0 and var at) row[at + 1] += share.Counted;
        }

        return row;
    }

    /// <summary>Newton's steps to the most likely weights under the prior.</summary>
    private static double[] Regress(double[][] rows, bool[] found, double[] start, double[] spreads)
    {
        var (size, weights) = (start.Length, (double[])start.Clone());
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = new double[size];
            var bend = new double[size, size];
            for (var j = 0; j < size; j++)
            {
                slope[j] = (start[j] - weights[j]) / (spreads[j] * spreads[j]);
                bend[j, j] = 1 / (spreads[j] * spreads[j]);
            }

            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var sum = 0.0;
                for (var j = 0; j < size; j++) sum += row[j] * weights[j];
                var probability = PlaceScorer.Probability(sum);
                var miss = (found[i] ? 1 : 0) - probability;
                var curve = probability * (1 - probability);
                for (var j = 0; j < size; j++)
                {
                    if (row[j] == 0) continue;
                    slope[j] += row[j] * miss;
                    for (var k = 0; k < size; k++) bend[j, k] += curve * row[j] * row[k];
                }
            }

            var move = LinearSystem.Solve(bend, slope);
            // A long step may overshoot where finds are rare.
            var shrink = Math.Min(1, 1 / Math.Max(move.Max(Math.Abs), 1e-12));
            for (var j = 0; j < size; j++) weights[j] += shrink * move[j];
            if (move.Max(Math.Abs) < EnoughStill) break;
        }

        return weights;
    }
}
