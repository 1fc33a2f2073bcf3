namespace GridMap.Domain.Screening.Scores;

/// <summary>How far the scores of two runs lie apart as a whole: a shift without news in the city is a fault in a source.</summary>
/// <param name="Stability">Population stability index of the scores; 0 where nothing moved.</param>
/// <param name="Signals">Share of places with each kind of signal, before and now.</param>
public sealed record ScoreDrift(double Stability, IReadOnlyDictionary<SignalKind, (double Before, double Now)> Signals)
{
    /// <summary>From here on somebody should look at the sources (the usual rule of thumb of 0.25).</summary>
    public const double WorthALook = 0.25;

    // An empty bin would make the index infinite.
    private const double LeastShare = 1e-4;

    /// <summary>True when somebody should look at the sources.</summary>
    public bool IsLarge => Stability >= WorthALook;

    /// <summary>Compares two runs.</summary>
    /// <param name="before">Scores of the earlier run, at least one.</param>
    /// <param name="now">Scores of the later run, at least one.</param>
    public static ScoreDrift Between(IReadOnlyList<PlaceScore> before, IReadOnlyList<PlaceScore> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (old, fresh) = (SharesOf(before), SharesOf(now));
        var stability = 0.0;
        for (var i = 0; i < old.Length; i++) stability += (fresh[i] - old[i]) * Math.Log(fresh[i] / old[i]);
        var signals = new SortedDictionary<SignalKind, (double, double)>();
        foreach (var kind in before.Concat(now).SelectMany(score => score.Contributions).Select(contribution => contribution.Signal.Kind).Distinct())
        {
            signals[kind] = (ShareWith(before, kind), ShareWith(now, kind));
        }

        return new ScoreDrift(stability, signals);
    }

    private static double ShareWith(IReadOnlyList<PlaceScore> scores, SignalKind kind) =>
        scores.Count == 0 ? 0 : (double)scores.Count(score => score.Contributions.Any(contribution => contribution.Signal.Kind == kind)) / scores.Count;

    private static double[] SharesOf(IReadOnlyList<PlaceScore> scores)
    {
        var shares = new double[ReliabilityBin.Edges.Length - 1];
        foreach (var score in scores) shares[ReliabilityBin.BinOf(score.Probability)] += 1.0 / scores.Count;
        return [.. shares.Select(share => Math.Max(share, LeastShare))];
    }
}
