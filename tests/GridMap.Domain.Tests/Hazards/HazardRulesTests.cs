using CsCheck;
using GridMap.Domain.Hazards;
using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Tests.Hazards;

public sealed class HazardRulesTests
{
    private static readonly DateOnly Day = new(2021, 3, 5);

    [Fact]
    public void CardOf_NothingKnown_SaysSoAndTakesTheCautiousDefault()
    {
        var card = HazardRules.CardOf(new PlaceFacts([], Roofs: 0, [], []));

        Assert.False(card.IsContentKnown);
        Assert.Equal([HazardKind.FlammableLiquid, HazardKind.ToxicVapour], card.Hazards.Select(hazard => hazard.Kind));
        Assert.All(card.Hazards, hazard => Assert.Equal("hazard.nothingKnown", Assert.Single(hazard.Because).Key));
        Assert.Equal(100, card.StandOffMetres);
        Assert.Equal("hazard.guideUnknown", Assert.Single(Assert.Single(card.StandOff).Because).Key);
    }

    [Fact]
    public void CardOf_PetrolOnRecord_KeepsTheDistanceOfTheUnidentified()
    {
        var card = HazardRules.CardOf(new PlaceFacts([new(VesselKind.VerticalTank, 2, 6.2, Day)], Roofs: 1, [SiteKind.Farm], [new("汽油", Cas: null, UnNumber: null, Day)]));

        Assert.True(card.IsContentKnown);
        Assert.Equal(HazardKind.FlammableLiquid, card.Hazards[0].Kind);
        Assert.True(card.Hazards[0].IsRecorded);
        Assert.Equal(100, card.StandOffMetres);
        Assert.Equal(["100", "50", "800"], card.StandOff.Select(line => line.Says.Arguments["metres"]));
        Assert.Equal("128", card.StandOff[1].Because[0].Arguments["guide"]);
        Assert.Contains(card.Hazards, hazard => hazard.Kind is HazardKind.ConfinedSpace && hazard.Because.Any(because => because.Key == "hazard.kindFarm"));
    }

    [Fact]
    public void CardOf_ProductThatTheTableDoesNotKnow_IsTreatedAsUnidentified()
    {
        var card = HazardRules.CardOf(new PlaceFacts([], Roofs: 0, [], [new("白色粉末", Cas: null, UnNumber: null, Day)]));

        Assert.All(card.Hazards, hazard => Assert.False(hazard.IsRecorded));
        Assert.All(card.Hazards, hazard => Assert.Equal("hazard.productUnknown", Assert.Single(hazard.Because).Key));
    }

    [Fact]
    public void CardOf_WhateverIsKnown_EveryLineSaysWhyAndTheDistanceNeverShrinks() =>
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var facts = new PlaceFacts(
                [.. Enum.GetValues<VesselKind>().Where(_ => random.Next(2) == 0).Select(kind => new SeenVessels(kind, random.Next(1, 30), random.Next(2) == 0 ? null : 3, Day))],
                random.Next(3),
                [.. Enum.GetValues<SiteKind>().Where(_ => random.Next(3) == 0)],
                [.. Substances.All.Where(_ => random.Next(5) == 0).Select(one => new RecordedProduct(one.Names[0], one.Cas, one.UnNumber, Day))]);
            var card = HazardRules.CardOf(facts);

            Assert.True(card.StandOffMetres >= HazardRules.UnidentifiedMetres);
            Assert.NotEmpty(card.Hazards);
            Assert.All(card.Hazards, hazard => Assert.NotEmpty(hazard.Because));
            Assert.All(card.StandOff.Concat(card.Equipment).Concat(card.Never), line => Assert.NotEmpty(line.Because));
            Assert.All(facts.Products, product => Assert.Contains(card.Hazards, hazard => hazard.IsRecorded));
        });

    [Fact]
    public void Substances_AreWellFormed()
    {
        Assert.All(Substances.All, one => Assert.True(one.Cas is null || CasNumber.IsValid(one.Cas), one.UnNumber));
        Assert.Equal(Substances.All.Count, Substances.All.Select(one => one.UnNumber).Distinct().Count());
        Assert.Equal(Substances.All.SelectMany(one => one.Names).Count(), Substances.All.SelectMany(one => one.Names).Distinct().Count());
        Assert.Equal("1230", Substances.Find("工业酒精", "67-56-1", unNumber: null)?.UnNumber);
        Assert.Null(Substances.Find("苯胺", cas: null, unNumber: null));
    }
}
