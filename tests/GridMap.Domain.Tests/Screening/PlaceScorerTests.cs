using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;

namespace GridMap.Domain.Tests.Screening;

public sealed class PlaceScorerTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly ScoreWeights Weights = DefaultWeights.Reasoned;

    [Fact]
    public void Score_NothingKnown_IsTheBaseRate() =>
        Assert.Equal(Weights.BaseRate, Score().Probability, 1e-9);

    [Fact]
    public void Score_OneSignal_AddsItsWeight() =>
        Assert.Equal(Weights.PriorLogOdds + Weights.Of(SignalKind.PowerByNight), Score(Signal(SignalKind.PowerByNight)).LogOdds, 1e-9);

    [Fact]
    public void Score_EchoesOfOneGroup_WeighLessThanTwoIndependentSigns()
    {
        var echoes = Score(Signal(SignalKind.TruckStop), Signal(SignalKind.TrucksShare), Signal(SignalKind.TruckByNight));
        var independent = Score(Signal(SignalKind.TruckStop), Signal(SignalKind.PowerByNight));

        Assert.True(independent.LogOdds > echoes.LogOdds);
    }

    [Fact]
    public void Score_ManyOfOneGroup_StopAtTheCap()
    {
        var low = Weights with { GroupCap = 3 };

        var score = PlaceScorer.Score("p", [.. Enumerable.Range(0, 30).Select(i => Signal(SignalKind.Seen) with { Source = $"flight {i}" })], low, Today);

        Assert.Equal(3, score.Groups[SignalGroup.Flights], 1e-9);
    }

    [Theory]
    [InlineData(SignalKind.TruckByNight, 0.2, 0.6)]
    [InlineData(SignalKind.TruckByNight, 1, 1)]
    [InlineData(SignalKind.TruckByNight, 0, 0)]
    [InlineData(SignalKind.IdlePlace, 0.2, 0.2)]
    [InlineData(SignalKind.LawfulTrade, 0.2, 0.2)]
    public void Score_WeakSign_HoldsHalfByItsPresence_ButNotAKindOfPlaceNorWhatSpeaksAgainst(SignalKind kind, double strength, double counted) =>
        Assert.Equal(counted * Weights.Of(kind), Score(Signal(kind, strength)).LogOdds - Weights.PriorLogOdds, 1e-9);

    [Fact]
    public void Weights_OfBeforePresenceWasAsked_CountStrengthAlone() =>
        Assert.Equal(0, ScoreWeightsText.Read(ScoreWeightsText.Write(Weights).Replace("\"presenceShare\": 0.5,", "", StringComparison.Ordinal)).PresenceShare);

    [Fact]
    public void Score_Contributions_AddUpToTheScore()
    {
        var score = Score(Signal(SignalKind.ChemicalScope), Signal(SignalKind.Licensed), Signal(SignalKind.TruckStop), Signal(SignalKind.TruckByNight, 0.5));

        Assert.Equal(score.LogOdds, score.PriorLogOdds + score.Contributions.Sum(contribution => contribution.LogOdds), 1e-9);
        Assert.Equal(SignalKind.Licensed, score.Against?.Signal.Kind);
        Assert.Equal(SettlingCheckKind.Papers, score.Settles.Kind);
    }

    [Fact]
    public void Score_AHalfLifeLater_CountsHalf() =>
        Assert.Equal(Weights.Of(SignalKind.Reported) / 2, Score(Signal(SignalKind.Reported) with { On = Today.AddDays(-180) }).LogOdds - Weights.PriorLogOdds, 1e-9);

    [Fact]
    public void Score_AnyOrderOfSignals_IsTheSame()
    {
        PlaceSignal[] signals = [Signal(SignalKind.TruckStop), Signal(SignalKind.TrucksShare, 0.7), Signal(SignalKind.PowerStep), Signal(SignalKind.LawfulTrade)];

        Assert.Equal(Score(signals).LogOdds, Score([.. signals.Reverse()]).LogOdds);
    }

    [Fact]
    public void Between_WhatCameWentAndMoved_IsTold()
    {
        var before = Score(Signal(SignalKind.TruckStop), Signal(SignalKind.PowerStep, 0.4));
        var now = Score(Signal(SignalKind.Reported), Signal(SignalKind.PowerStep));

        var change = ScoreChange.Between(before, now);

        Assert.Equal([SignalKind.Reported], change.Came.Select(contribution => contribution.Signal.Kind));
        Assert.Equal([SignalKind.TruckStop], change.Went.Select(contribution => contribution.Signal.Kind));
        Assert.Equal([SignalKind.PowerStep], change.Moved.Select(pair => pair.Key));
        Assert.Equal(now.LogOdds - before.LogOdds, change.LogOdds, 1e-9);
    }

    [Fact]
    public void Weights_WrittenAndRead_AreTheSame()
    {
        var read = ScoreWeightsText.Read(ScoreWeightsText.Write(Weights));

        Assert.Equal(Weights.Signals, read.Signals);
        Assert.Equal(Weights with { Signals = read.Signals }, read);
    }

    [Theory]
    [InlineData("{}", "signals")]
    [InlineData("""{"version":"a","signals":{"magic":{}}}""", "magic")]
    [InlineData("""{"version":"a","signals":{"licensed":{"logOdds":2,"reason":"x"}}}""", "signals.licensed.logOdds")]
    [InlineData("""{"version":"a","signals":{"seen":{"logOdds":2}}}""", "signals.seen.reason")]
    [InlineData("""{"version":"a","baseRate":2,"signals":{}}""", "baseRate")]
    [InlineData("no json", "line 1")]
    public void Weights_WrongField_IsNamed(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ScoreWeightsText.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Weights_EveryKind_HasOneThatPointsItsWay() =>
        Assert.All(Enum.GetValues<SignalKind>(), kind => Assert.Equal(SignalGroups.SpeaksAgainst(kind), Weights.Of(kind) < 0));

    private static PlaceScore Score(params PlaceSignal[] signals) => PlaceScorer.Score("p", signals, Weights, Today);

    private static PlaceSignal Signal(SignalKind kind, double strength = 1) => new("p", kind, strength, null, "table", Phrase.Of("screening.matchByHand"));
}
