using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public class TerrainTests
{
    private static readonly SweepRequest Request = Village.Request(Shapes.Ground(Village.Square), gsdMetres: 0.02);

    [Fact]
    public void Plan_Hills_AreFollowedBetweenHeightAndCeiling()
    {
        var hills = Hills((east, north) => 20 * Math.Sin(east / 120) + 15 * Math.Cos(north / 150));

        var plan = Village.Plan(Request with { Terrain = hills });

        foreach (var sortie in plan.Sorties)
        {
            var home = hills.FindHeight(sortie.TakeOff)!.Value;
            Assert.All(sortie.Photos, photo => Assert.InRange(photo.HeightMetres + home - hills.FindHeight(photo.Position)!.Value, plan.Figures.HeightMetres - 0.01, 120));
            foreach (var leg in sortie.Legs.Where(leg => !leg.IsVertical))
            {
                foreach (var (a, b) in leg.Path.Zip(leg.Path.Skip(1)))
                {
                    // Never steeper than the drone climbs and sinks at that speed.
                    var seconds = GroundMeasure.DistanceMetres(a.Position, b.Position) / leg.SpeedMetresPerSecond;
                    Assert.True(Math.Abs(b.HeightMetres - a.HeightMetres) <= 5 * seconds + 0.01, $"leg {leg.Sequence} rises {b.HeightMetres - a.HeightMetres:0.0} m in {seconds:0.0} s");
                }
            }
        }
    }

    [Fact]
    public void Plan_LevelGround_IsFlownLevel()
    {
        var plan = Village.Plan(Request with { Terrain = Hills((_, _) => 88) });

        Assert.All(plan.Sorties[0].Photos, photo => Assert.Equal(plan.Figures.HeightMetres + 0.5, photo.HeightMetres, 0.01));
        Assert.All(plan.Sorties[0].Legs.Where(leg => leg.Role is LegRole.Survey), leg => Assert.Equal(2, leg.Path.Count));
    }

    [Fact]
    public void Plan_Cliff_BreaksTheCeilingAndNamesTheLeg()
    {
        var cliff = Hills((east, _) => east < 300 ? 0 : 150);

        var breaks = Assert.IsType<SweepOutcome.BreaksLimits>(SweepPlanner.Plan(Request with { Terrain = cliff }));

        Assert.Contains(breaks.Breaches, breach => breach.Message.Key == "sweep.legCeiling");
    }

    [Fact]
    public void Plan_OutsideTheModel_IsRefused()
    {
        var far = new TerrainGrid(Shapes.Frame, new MetricPoint(0, 0), 10, 2, new float[4]);

        Assert.Equal("sweep.terrainMissing", Village.FaultOf(Request with { Terrain = far }));
    }

    [Fact]
    public void Plan_HillsAndBattery_NeverPromiseMoreThanTheBatteryHolds()
    {
        var hills = Hills((east, _) => 30 * Math.Sin(east / 100));

        var plan = Village.Plan(Request with { Terrain = hills, Battery = new BatteryState { EnduranceSeconds = 10 * 60 } });

        Assert.True(plan.Sorties.Count > 1);
        Assert.All(plan.Sorties, sortie => Assert.InRange(sortie.BatteryFraction, 0.01, 1));
    }

    [Fact]
    public void FindHeight_BetweenKnots_IsBilinearAndUnknownOutside()
    {
        var grid = new TerrainGrid(Shapes.Frame, new MetricPoint(100, 200), 10, 2, [0, 10, 20, 40]);

        Assert.Equal(17.5, grid.FindHeight(new MetricPoint(105, 205)));
        Assert.Null(grid.FindHeight(new MetricPoint(99, 205)));
        Assert.Throws<ArgumentException>(() => new TerrainGrid(Shapes.Frame, new MetricPoint(0, 0), 10, 2, [1, 2, 3]));
    }

    private static TerrainGrid Hills(Func<double, double, double> height)
    {
        const int Knots = 240;
        var heights = new float[Knots * Knots];
        for (var i = 0; i < heights.Length; i++) heights[i] = (float)height(-300 + 5 * (i % Knots), -300 + 5 * (i / Knots));
        return new TerrainGrid(Shapes.Frame, new MetricPoint(Shapes.Origin.EastMetres - 300, Shapes.Origin.NorthMetres - 300), 5, Knots, heights);
    }
}
