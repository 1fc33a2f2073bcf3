namespace GridMap.Domain.Sweeps.Priorities;

/// <summary>Chance that a workshop stands in a cell that nobody has reported yet, from what the campaign holds of it.</summary>
/// <param name="SuspectScores">Scores of the suspects there that nobody has reviewed, 0 to 1 each.</param>
/// <param name="SceneScore">How much flights say it is worth a look, 0 to 1; null when none was scored.</param>
/// <param name="IdlePlaces">Idle, closed or abandoned places there.</param>
/// <remarks>
/// Signs that are taken for independent: 1 − Π (1 − chance). The base rate is that of a comparable campaign, 26 violations among 25,666 entities checked; what an idle place
/// adds is an assumption, ten times that. A confirmed suspect adds nothing: it is found. The figures order cells; they are no probabilities to be held to.
/// </remarks>
public sealed record SweepRisk(IReadOnlyList<double> SuspectScores, double? SceneScore, int IdlePlaces)
{
    /// <summary>Chance where nothing is known, 0 to 1.</summary>
    public const double BaseRate = 26.0 / 25_666;

    private const double IdleRate = 10 * BaseRate;

    /// <summary>The chance, 0 to 1.</summary>
    public double Chance =>
        1 - (1 - BaseRate) * (1 - Math.Clamp(SceneScore ?? 0, 0, 1)) * Math.Pow(1 - IdleRate, IdlePlaces)
            * SuspectScores.Aggregate(1.0, (rest, score) => rest * (1 - Math.Clamp(score, 0, 1)));

    /// <summary>What it rests on, the weightiest first; one phrase says so where nothing is known.</summary>
    public IReadOnlyList<Phrase> Reasons
    {
        get
        {
            var reasons = new List<(double Weight, Phrase Phrase)>();
            if (SuspectScores.Count > 0) reasons.Add((SuspectScores.Max(), Phrase.Of("sweep.riskSuspects", ("count", SuspectScores.Count), ("highest", SuspectScores.Max()))));
            if (SceneScore is { } scene) reasons.Add((scene, Phrase.Of("sweep.riskScene", ("score", scene))));
            if (IdlePlaces > 0) reasons.Add((IdlePlaces * IdleRate, Phrase.Of("sweep.riskIdle", ("count", IdlePlaces))));
            return reasons.Count > 0
                ? [.. reasons.OrderByDescending(reason => reason.Weight).Select(reason => reason.Phrase)]
                : [Phrase.Of("sweep.riskNothing")];
        }
    }
}
