using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;

namespace GridMap.Domain.Tests.Screening;

public sealed class ScoreFitTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly ScoreWeights Current = DefaultWeights.Reasoned;

    [Fact]
    public void Fit_OutcomesOfAnotherCity_MovesTowardsItAndIsPromoted()
    {
        // Here stops of trucks tell nothing and load by night tells all.
        var truth = With(Current, (SignalKind.TruckStop, 0), (SignalKind.PowerByNight, 3.2)) with { BaseRate = 0.05 };

        var outcome = ScoreFit.Fit(Draw(truth, places: 4000, seed: 1), Current, "fitted");

        Assert.True(outcome.IsPromoted, outcome.Why.ToString());
        Assert.True(outcome.Candidate.Of(SignalKind.TruckStop) < Current.Of(SignalKind.TruckStop) - 0.7);
        Assert.True(outcome.Candidate.Of(SignalKind.PowerByNight) > Current.Of(SignalKind.PowerByNight) + 0.7);
        Assert.Equal("fitted", outcome.Candidate.Version);
        Assert.Equal(Current.Signals[SignalKind.Relapse], outcome.Candidate.Signals[SignalKind.Relapse]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Fit_OutcomesAsReasoned_KeepsWhatIsInUse(int seed)
    {
        var outcome = ScoreFit.Fit(Draw(Current with { BaseRate = 0.02 }, places: 600, seed), Current with { BaseRate = 0.02 }, "fitted");

        Assert.False(outcome.IsPromoted, outcome.Why.ToString());
    }

    [Fact]
    public void Fit_FewOutcomes_SaysHowManyAreNeeded()
    {
        var outcome = ScoreFit.Fit(Draw(Current, places: 20, seed: 5), Current, "fitted");

        Assert.False(outcome.IsPromoted);
        Assert.Same(Current, outcome.Candidate);
        Assert.Equal("screening.fitTooFew", outcome.Why.Key);
    }

    [Fact]
    public void Fit_AnyOutcomes_TurnsNoWeightRound()
    {
        var truth = With(Current, (SignalKind.Licensed, 2), (SignalKind.TruckStop, -2)) with { BaseRate = 0.1 };

        var fitted = ScoreFit.Fit(Draw(truth, places: 2000, seed: 6), Current, "fitted").Candidate;

        Assert.All(fitted.Signals, pair => Assert.True(SignalGroups.SpeaksAgainst(pair.Key) ? pair.Value.LogOdds <= 0 : pair.Value.LogOdds >= 0));
    }

    [Fact]
    public void Bias_DistrictWithMoreFindsThanPromised_IsOff()
    {
        var score = PlaceScorer.Score("p", [], Current, Today);
        var places = Enumerable.Range(0, 200).Select(i => ((string?)(i < 100 ? "410182001" : "410183001"), score with { PlaceId = $"p{i}" }, (bool?)(i < 20)));

        var rows = DistrictBias.Of([.. places], first: 10);

        Assert.Equal([("410182", true), ("410183", false)], rows.Select(row => (row.DistrictCode, row.IsOff)));
    }

    [Fact]
    public void Drift_ASourceThatFellSilent_IsLarge()
    {
        var with = Enumerable.Range(0, 100).Select(i => PlaceScorer.Score($"p{i}", [new($"p{i}", SignalKind.TruckStop, 1, null, "t", Phrase.Of("screening.matchByHand"))], Current, Today)).ToList();
        var without = Enumerable.Range(0, 100).Select(i => PlaceScorer.Score($"p{i}", [], Current, Today)).ToList();

        Assert.True(ScoreDrift.Between(with, without).IsLarge);
        Assert.Equal(0, ScoreDrift.Between(with, with).Stability, 1e-12);
    }

    private static List<JudgedPlace> Draw(ScoreWeights truth, int places, int seed)
    {
        SignalKind[] kinds = [SignalKind.TruckStop, SignalKind.PowerByNight, SignalKind.IdlePlace, SignalKind.Licensed, SignalKind.Reported];
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, places).Select(i =>
        {
            var id = $"p{i:00000}";
            var signals = kinds.Where(_ => chance.NextDouble() < 0.3).Select(kind => new PlaceSignal(id, kind, 1, null, "table", Phrase.Of("screening.matchByHand"))).ToList();
            return new JudgedPlace(id, $"4101820{chance.Next(40):00}", signals, Today, chance.NextDouble() < PlaceScorer.Score(id, signals, truth, Today).Probability);
        })];
    }

    private static ScoreWeights With(ScoreWeights weights, params (SignalKind Kind, double LogOdds)[] changes)
    {
        var signals = new SortedDictionary<SignalKind, SignalWeight>(weights.Signals.ToDictionary());
        foreach (var (kind, logOdds) in changes) signals[kind] = signals[kind] with { LogOdds = logOdds };
        return weights with { Signals = signals };
    }
}
