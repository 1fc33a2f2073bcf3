using System.Text.Json;
using GridMap.Client.Sweeps;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Tests.Sweeps;

public sealed class PlanGroundTests
{
    private static readonly SweepSheet Hilly = SheetSamples.Field with { Terrain = GroundSamples.Terrain, LineDegrees = 20, TakeOffs = [new LonLat(113.6195, 34.7495)] };

    [Fact]
    public void Plan_WithWhatWasFetched_IsThePlanOfWhoeverHasTheModel()
    {
        var ground = new PlanGround();

        var fetched = GroundSamples.Fetch(Hilly, ground);
        var planned = SheetPlan.Of(Hilly, roughDegrees: null, ground).Plan!; // It can be planned.

        // As the command does it: the grid of exactly this area.
        var request = SheetRequest.Of(Hilly);
        var own = GroundSamples.Hills(TerrainLattice.Around(request.Area, request.TakeOffs, GroundSamples.StepMetres));
        var expected = Assert.IsType<SweepOutcome.Planned>(SweepPlanner.Plan(request with { Terrain = own })).Plan;
        Assert.Equal(1, fetched);
        Assert.Equal(PlanGeoJson.WriteLegs(expected), PlanGeoJson.WriteLegs(planned));
        Assert.Equal(PlanGeoJson.WritePhotos(expected), PlanGeoJson.WritePhotos(planned));
        Assert.True(planned.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => Math.Round(photo.HeightMetres)).Distinct().Count() > 5, "The ground is not followed.");
    }

    [Fact]
    public void Lay_AHandThatDrags_SeldomFetches()
    {
        var ground = new PlanGround();
        GroundSamples.Fetch(Hilly, ground);

        var moved = Hilly with { TakeOffs = [new LonLat(113.6175, 34.7480)] };
        var away = Hilly with { TakeOffs = [new LonLat(113.60, 34.74)] };

        Assert.Null(SheetPlan.FindNeed(moved, ground));
        Assert.NotNull(SheetPlan.FindNeed(away, ground));
        Assert.Null(SheetPlan.FindNeed(SheetSamples.Field, ground));
    }

    [Fact]
    public void Plan_AlongRoads_TakesOffThereAndAtPointsOfOnesOwn()
    {
        var ground = new PlanGround();
        var sheet = Hilly with { Roads = GroundSamples.Roads, EnduranceMinutes = 8, RangeMetres = 1500 };

        Assert.Equal(2, GroundSamples.Fetch(sheet, ground));
        var planned = SheetPlan.Of(sheet, roughDegrees: null, ground);

        Assert.NotNull(planned.Answer.Figures);
        Assert.Equal(sheet.TakeOffs[0], planned.Answer.TakeOffs[0]);
        Assert.Equal(planned.Answer.TakeOffs.Count - 1, planned.Answer.ChosenTakeOffs);
        Assert.All(planned.Answer.TakeOffs.Skip(1), place => Assert.Equal(34.7495, place.Latitude, 1e-6));
        using var picture = JsonDocument.Parse(PlanPicture.Write(planned));
        Assert.Equal(planned.Answer.ChosenTakeOffs, picture.RootElement.GetProperty("choice").GetArrayLength());

        // Saved and opened again it is the same sheet: points of one's own stay one's own.
        var saved = SavedSheet.Write(sheet with { Title = "山地" }, planned.Answer);
        var again = SavedSheet.Read(SheetSamples.Detail(saved.Request, Summary(GroundKind.Terrain), Summary(GroundKind.Roads)))!; // It is read.
        Assert.Equal(sheet.TakeOffs, again.TakeOffs);
        Assert.Equal((sheet.Terrain, sheet.Roads), (again.Terrain, again.Roads));
        Assert.Equal(planned.Answer.Figures, SheetPlan.Of(again, roughDegrees: null, ground).Answer.Figures);
    }

    [Fact]
    public void Plan_GroundThatCannotBeFetched_SaysSo_AndIsAskedForAgain()
    {
        var ground = new PlanGround();
        var address = SheetPlan.FindNeed(Hilly, ground)!; // Nothing is fetched yet.

        ground.Keep(address, answer: null);
        Assert.Equal("sweep.groundAway", Assert.Single(SheetPlan.Of(Hilly, roughDegrees: null, ground).Answer.Refused).Key);
        ground.Keep(address, answer: "");
        Assert.Equal("sweep.terrainGone", Assert.Single(SheetPlan.Of(Hilly, roughDegrees: null, ground).Answer.Refused).Key);

        Assert.Equal(1, GroundSamples.Fetch(Hilly, ground));
        Assert.NotNull(SheetPlan.Of(Hilly, roughDegrees: null, ground).Answer.Figures);
    }

    [Fact]
    public void Profile_OfASortie_ShowsHillsBelowIt()
    {
        var ground = new PlanGround();
        GroundSamples.Fetch(Hilly, ground);

        var planned = SheetPlan.Of(Hilly, roughDegrees: null, ground);
        var profile = planned.FindProfile(1)!; // It can be planned.

        Assert.True(profile.Ground.Max() - profile.Ground.Min() > 10);
        Assert.InRange(profile.LowestMetres!.Value, planned.Answer.Figures!.HeightMetres - 0.1, 120); // It can be planned, and the ground is known.
        Assert.Null(planned.FindProfile(99));
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(profile, SheetJson.Default.PlanProfile), SheetJson.Default.PlanProfile)!; // It was written.
        Assert.Equal(profile.Flight, again.Flight);
    }

    [Fact]
    public void Suiting_WhatReachesTheSheet_TheFinestFirst()
    {
        GroundSummary[] all =
        [
            Summary(GroundKind.Terrain, number: 1, step: 30), Summary(GroundKind.Terrain, number: 2, step: 5), Summary(GroundKind.Roads, number: 3),
            Summary(GroundKind.Terrain, number: 4, step: 2) with { Bounds = [120, 30, 121, 31] }, Summary(GroundKind.Terrain, number: 5, step: 1) with { IsCurrent = false },
        ];

        Assert.Equal([2, 1], GroundChoice.Suiting(all, GroundKind.Terrain, SheetSamples.Field).Select(ground => ground.Number));
        Assert.Contains(5, GroundChoice.Suiting(all, GroundKind.Terrain, SheetSamples.Field with { Terrain = GroundChoice.Take(all[4]) }).Select(ground => ground.Number));
    }

    private static GroundSummary Summary(GroundKind kind, int? number = null, double step = GroundSamples.StepMetres)
    {
        var sheet = kind is GroundKind.Terrain ? GroundSamples.Terrain : GroundSamples.Roads;
        return new GroundSummary(
            number is { } other ? Live.Samples.Id(other) : sheet.Id, kind, "410102", number ?? sheet.Number, sheet.Name, 10, new string('a', 64), sheet.MeasuredOn, null, Live.Samples.Noon, "wu", GroundState.Ready, null,
            [113, 34, 114, 35], kind is GroundKind.Terrain ? new TerrainFacts("EPSG:4547", 100, 100, step, step, 80, 130, 1) : null, kind is GroundKind.Roads ? new RoadFacts(1, 2700, 0) : null, true, null, null);
    }
}
