using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public sealed class SortieProfileTests
{
    private static readonly SweepRequest Request = Village.Request(Shapes.Ground(Village.Square), gsdMetres: 0.02);

    [Fact]
    public void Of_Hills_ShowsGroundAndFlightAndTheirDistance()
    {
        const int Knots = 240;
        var heights = new float[Knots * Knots];
        for (var i = 0; i < heights.Length; i++) heights[i] = 90 + (float)(20 * Math.Sin((-300 + 5 * (i % Knots)) / 120.0));
        var hills = new TerrainGrid(Shapes.Frame, new MetricPoint(Shapes.Origin.EastMetres - 300, Shapes.Origin.NorthMetres - 300), 5, Knots, heights);
        var plan = Village.Plan(Request with { Terrain = hills });
        var sortie = plan.Sorties[0];

        var profile = SortieProfile.Of(sortie, hills);

        Assert.Equal(hills.FindHeight(sortie.TakeOff), profile.TakeOffMetres);
        Assert.Equal((0, 0, 0), (profile.Points[0].AlongMetres, profile.Points[0].FlightMetres, profile.Points[0].GroundMetres));
        Assert.Equal(sortie.Legs.Sum(leg => leg.GroundMetres), profile.Points[^1].AlongMetres, 0.01);
        Assert.Equal(0, profile.Points[^1].FlightMetres, 0.01);
        Assert.Equal(profile.Points.OrderBy(point => point.AlongMetres).Select(point => point.AlongMetres), profile.Points.Select(point => point.AlongMetres));
        Assert.InRange(profile.LowestMetres!.Value, plan.Figures.HeightMetres - 0.01, 120); // The ground is known.
        Assert.InRange(profile.HighestMetres!.Value, profile.LowestMetres.Value, 120); // As above.
        Assert.InRange(profile.Points.Count, 300, 1500);
    }

    [Fact]
    public void Of_LevelGround_IsFlat()
    {
        var plan = Village.Plan(Request);

        var profile = SortieProfile.Of(plan.Sorties[0], terrain: null);

        Assert.Null(profile.TakeOffMetres);
        Assert.All(profile.Points, point => Assert.Equal(0, point.GroundMetres));
        Assert.Equal(plan.Figures.HeightMetres, profile.LowestMetres!.Value, 0.01); // Level ground is known.
    }
}
