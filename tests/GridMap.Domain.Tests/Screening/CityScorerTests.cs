using CsCheck;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;

namespace GridMap.Domain.Tests.Screening;

/// <summary>What many places of a city show says little about any of them.</summary>
public sealed class CityScorerTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly ScoreWeights Weights = DefaultWeights.Reasoned;

    [Theory]
    [InlineData(4, 900)]
    [InlineData(40, 400)]
    [InlineData(1, 2000)]
    public void Score_SignOfFewPlacesAndSignOfMany_TheRareOneLeads(int rare, int common)
    {
        var signs = Enumerable.Range(0, rare).Select(i => Sign($"rare{i}", SignalKind.PowerAbovePeers))
            .Concat(Enumerable.Range(0, common).Select(i => Sign($"common{i}", SignalKind.PowerDuringStop)));

        var scored = Score(4000, signs);

        Assert.All(scored.Places.Take(rare), place => Assert.StartsWith("rare", place.PlaceId, StringComparison.Ordinal));
        // Assumed, the common one weighs twice as much as the rare one.
        Assert.True(Weights.Of(SignalKind.PowerDuringStop) > Weights.Of(SignalKind.PowerAbovePeers));
    }

    [Fact]
    public void Score_SignAtMorePlacesThanWorkshopsShowIt_WeighsNothing()
    {
        var scored = Score(1000, Enumerable.Range(0, 600).Select(i => Sign($"p{i}", SignalKind.TruckStop)));

        Assert.Equal(0, scored.Weights.Of(SignalKind.TruckStop));
    }

    [Fact]
    public void Score_OnePlaceAlone_IsScoredAlmostAsWithoutACity()
    {
        var signs = new[] { Sign("p", SignalKind.Seen), Sign("p", SignalKind.TruckByNight), Sign("p", SignalKind.Licensed) };

        var alone = PlaceScorer.Score("p", signs, Weights, Today);
        var scored = Assert.Single(CityScorer.Score(["p"], signs.ToLookup(sign => sign.PlaceId), Weights, Today).Places);

        Assert.Equal(alone.LogOdds, scored.LogOdds, tolerance: 0.8);
    }

    [Fact]
    public void Score_SetWithoutShares_KeepsItsWeights()
    {
        var fixedSet = Weights with { Signals = Weights.Signals.ToDictionary(pair => pair.Key, pair => pair.Value with { AtWorkshops = null }) };

        var scored = CityScorer.Score(["p"], new[] { Sign("p", SignalKind.Seen) }.ToLookup(sign => sign.PlaceId), fixedSet, Today);

        Assert.Equal(fixedSet.Signals, scored.Weights.Signals);
    }

    [Fact]
    public void Score_AnyCity_MeanProbabilityIsTheBaseRate() => Cities.Sample(city =>
    {
        var scored = CityScorer.Score(city.Ids, city.Signs.ToLookup(sign => sign.PlaceId), Weights, Today);

        // A thousand places beside the list count, too.
        var beside = 1000 / (1 + Math.Exp(-scored.Weights.PriorLogOdds));
        Assert.Equal(Weights.BaseRate, (scored.Places.Sum(place => place.Probability) + beside) / (city.Ids.Count + 1000), tolerance: 1e-9);
    });

    [Fact]
    public void Score_PlacesInAnyOrder_AreRankedAlike() => Cities.Sample(city =>
    {
        var signs = city.Signs.ToLookup(sign => sign.PlaceId);
        var forth = CityScorer.Score(city.Ids, signs, Weights, Today).Places;
        var back = CityScorer.Score([.. city.Ids.Reverse()], signs, Weights, Today).Places;

        Assert.Equal(forth.Select(place => place.PlaceId), back.Select(place => place.PlaceId));
    });

    private static Gen<(IReadOnlyList<string> Ids, List<PlaceSignal> Signs)> Cities =>
        Gen.Select(Gen.Int[1, 60], Gen.Select(Gen.Int[0, 59], Gen.Enum<SignalKind>(), Gen.Double[0.05, 1]).List[0, 150]).Select((count, drawn) =>
        {
            IReadOnlyList<string> ids = [.. Enumerable.Range(0, count).Select(i => $"p{i:00}")];
            return (ids, drawn.Select(sign => Sign(ids[sign.Item1 % count], sign.Item2) with { Strength = sign.Item3 }).ToList());
        });

    private static CityScores Score(int places, IEnumerable<PlaceSignal> signs)
    {
        var byPlace = signs.ToLookup(sign => sign.PlaceId);
        var shown = byPlace.Select(group => group.Key).ToList();
        return CityScorer.Score([.. shown, .. Enumerable.Range(0, places - shown.Count).Select(i => $"quiet{i}")], byPlace, Weights, Today);
    }

    private static PlaceSignal Sign(string place, SignalKind kind) => new(place, kind, 1, Today, "test", Phrase.Of("screening.test"));
}
