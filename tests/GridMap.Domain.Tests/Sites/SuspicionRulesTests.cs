using GridMap.Domain.Detections;
using GridMap.Domain.Premises;
using GridMap.Domain.Sites;

namespace GridMap.Domain.Tests.Sites;

public class SuspicionRulesTests
{
    [Fact]
    public void Judge_TankInNoPlace_IsSuspectedWithItsSizes()
    {
        var raised = Raised(Seen.Site(Seen.Tank(0, 0, 3), Seen.Tank(10, 0, 5)));
        var reason = raised.Reasons.First(r => r.Message.Key == "reason.tanksOutsideLicence");
        Assert.Equal(("2", "3", "5"), (
            reason.Message.Arguments["count"], reason.Message.Arguments["smallestDiameterMetres"], reason.Message.Arguments["largestDiameterMetres"]));
        Assert.Null(raised.Place);
    }

    [Fact]
    public void Judge_TankInLicensedPremises_IsMarkedOnly()
    {
        var place = Place(PremisesKind.Licensed, 0, 0, 50, "Licensed works");
        Assert.Equal(new Suspicion.Licensed(place), SuspicionRules.Judge(Seen.Site(Seen.Tank(0, 0)), new PlaceRegister([place])));
    }

    [Fact]
    public void Judge_OneTankBeyondTheFence_IsSuspectedAndTellsOfTheNeighbour()
    {
        var register = new PlaceRegister([Place(PremisesKind.Licensed, 0, 0, 20, "Works")]);
        var raised = Raised(Seen.Site(Seen.Tank(15, 0), Seen.Tank(22, 0, uncertainty: 3)), register);
        Assert.Equal("1", raised.Reasons.First(r => r.Message.Key == "reason.tanksOutsideLicence").Message.Arguments["count"]);
        var beside = raised.Reasons.First(r => r.Message.Key == "reason.besideLicensed");
        Assert.True(beside.SpeaksAgainst);
        Assert.Equal(("Works", "2"), (beside.Message.Arguments["name"], beside.Message.Arguments["distanceMetres"]));
    }

    [Theory]
    [InlineData(PremisesKind.Idle, "reason.inIdlePlace")]
    [InlineData(PremisesKind.Closed, "reason.inClosedPlace")]
    [InlineData(PremisesKind.Abandoned, "reason.inAbandonedPlace")]
    public void Judge_StructureInUnusedPlace_IsSuspected(PremisesKind kind, string key)
    {
        var place = Place(kind, 0, 0, 50, "Old mill");
        var raised = Raised(Seen.Site(Seen.Roof(0, 0, 200, RoofColour.Blue)), new PlaceRegister([place]));
        Assert.Equal(place, raised.Place);
        Assert.Equal("Old mill", raised.Reasons.First(r => r.Message.Key == key).Message.Arguments["name"]);
        Assert.Contains(raised.Reasons, r => r.Message.Key == "reason.blueRoof" && !r.SpeaksAgainst);
        Assert.Contains(raised.Reasons, r => r.Message.Key == "reason.noTank" && r.SpeaksAgainst);
    }

    [Fact]
    public void Judge_StructureElsewhere_IsAPlainDetection() =>
        Assert.IsType<Suspicion.Plain>(SuspicionRules.Judge(Seen.Site(Seen.Roof(0, 0)), PlaceRegister.Empty));

    [Fact]
    public void Judge_StructureInLicensedPremises_IsMarkedOnly() => Assert.IsType<Suspicion.Licensed>(
        SuspicionRules.Judge(Seen.Site(Seen.Roof(0, 0)), new PlaceRegister([Place(PremisesKind.Licensed, 0, 0, 50, "Works")])));

    [Fact]
    public void Judge_SmallTankOnARoof_CountsAgainstAndScoresLower()
    {
        var household = Raised(Seen.Site(Seen.Tank(0, 0, 1.5), Seen.Roof(1, 0, 150)));
        Assert.Contains(household.Reasons, r => r.SpeaksAgainst && r.Message.Key == "reason.smallTankOnRoof");
        Assert.Contains(household.Reasons, r => r.SpeaksAgainst && r.Message.Key == "reason.singleSmallTank");
        Assert.True(household.Score < Raised(Seen.Site(Seen.Tank(0, 0, 4), Seen.Tank(6, 0, 4), Seen.Roof(20, 0, 150))).Score);
    }

    [Fact]
    public void Judge_Reasons_ComeForBeforeAgainstAndStrongestFirst()
    {
        var reasons = Raised(Seen.Site(Seen.Tank(0, 0, 1.5, score: 0.4), Seen.Roof(1, 0, 150, RoofColour.Blue))).Reasons;
        Assert.Equal(SuspicionRules.Sort(reasons), reasons);
        Assert.False(reasons[0].SpeaksAgainst);
        Assert.True(reasons[^1].SpeaksAgainst);
        Assert.All(reasons, reason => Assert.InRange(reason.Weight, 0, 1));
    }

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(1, 0.99)]
    [InlineData(0.5, 0.5)]
    public void Score_WithoutReasons_IsTheModelsButNeverCertain(double model, double expected) =>
        Assert.Equal(expected, SuspicionRules.Score(model, []), 1e-12);

    [Fact]
    public void Renew_NewFlight_FollowsThePictureOrSpeaksAgainst()
    {
        var site = Seen.Site(Seen.Tank(0, 0));
        var raised = Raised(site);
        var place = Place(PremisesKind.Licensed, 0, 0, 50, "Works");
        Assert.Equal((raised.Score, raised.Reasons), SuspicionRules.Renew(site, raised, 0.1, []));
        Assert.Equal("reason.insideLicensed", Assert.Single(SuspicionRules.Renew(site, new Suspicion.Licensed(place), 0.9, raised.Reasons).Reasons).Message.Key);
        Assert.Equal((0.9, raised.Reasons), SuspicionRules.Renew(site, new Suspicion.Plain(), 0.9, raised.Reasons));
        Assert.True(SuspicionRules.Promote(site).Score > site.Score);
    }

    [Fact]
    public void At_PolygonPlace_HoldsItsEdgeAndMeasuresOutside()
    {
        var place = RegisteredPlace.Within(new PlaceId(Guid.NewGuid()), "p", PremisesKind.Idle, Shapes.Square(0, 0, 100));
        Assert.True(place.Holds(Shapes.At(50, 50)));
        Assert.False(place.Holds(Shapes.At(150, 50)));
        Assert.Equal(50, place.DistanceMetres(Shapes.At(150, 50)), 0.01);
        Assert.Equal([place], new PlaceRegister([place]).Near(Shapes.At(150, 50), 51));
        Assert.Empty(new PlaceRegister([place]).Near(Shapes.At(150, 50), 49));
    }

    private static Suspicion.Raised Raised(Site site, PlaceRegister? register = null) =>
        Assert.IsType<Suspicion.Raised>(SuspicionRules.Judge(site, register ?? PlaceRegister.Empty));

    private static RegisteredPlace Place(PremisesKind kind, double east, double north, double radius, string name) =>
        RegisteredPlace.Around(new PlaceId(Guid.NewGuid()), name, kind, Shapes.At(east, north), radius);
}
