namespace GridMap.Domain.Screening.Scores;

/// <summary>What changed in a place's score since it was reckoned last.</summary>
/// <param name="LogOdds">New less old, log-odds.</param>
/// <param name="Came">Signals that were not there before, strongest first.</param>
/// <param name="Went">Signals that are there no more, strongest first.</param>
/// <param name="Moved">Kinds of signals there both times whose contribution moved by <see cref="LeastMove"/> or more, with new less old, largest move first.</param>
/// <param name="HasNewWeights">True when the two were reckoned with different weights: part of the change is theirs.</param>
public sealed record ScoreChange(
    double LogOdds, IReadOnlyList<SignalContribution> Came, IReadOnlyList<SignalContribution> Went,
    IReadOnlyList<KeyValuePair<SignalKind, double>> Moved, bool HasNewWeights)
{
    /// <summary>Smaller moves, as from signals growing older by a day, are not told; log-odds.</summary>
    public const double LeastMove = 0.1;

    /// <summary>Compares two scores of one place.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="now">As it is.</param>
    /// <exception cref="ArgumentException">They are of different places.</exception>
    public static ScoreChange Between(PlaceScore before, PlaceScore now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before.PlaceId != now.PlaceId) throw new ArgumentException($"{before.PlaceId} and {now.PlaceId} are two places.", nameof(now));
        var (old, fresh) = (KindsOf(before), KindsOf(now));
        return new ScoreChange(
            now.LogOdds - before.LogOdds,
            [.. now.Contributions.Where(contribution => !old.ContainsKey(contribution.Signal.Kind))],
            [.. before.Contributions.Where(contribution => !fresh.ContainsKey(contribution.Signal.Kind))],
            [.. fresh.Where(pair => old.TryGetValue(pair.Key, out var was) && Math.Abs(pair.Value - was) >= LeastMove)
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value - old[pair.Key])).OrderByDescending(pair => Math.Abs(pair.Value)).ThenBy(pair => pair.Key)],
            before.WeightsVersion != now.WeightsVersion);
    }

    private static Dictionary<SignalKind, double> KindsOf(PlaceScore score) =>
        score.Contributions.GroupBy(contribution => contribution.Signal.Kind).ToDictionary(group => group.Key, group => group.Sum(contribution => contribution.LogOdds));
}
