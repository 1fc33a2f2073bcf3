using GridMap.Detection.Synthesis;
using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class SceneObserverTests
{
    private static readonly TankMake White = new(TankRoof.Cone, new Rgb(210, 210, 206), new Rgb(200, 200, 196), Wear: 0, Gloss: 0, HasStair: true);
    private static readonly RoofSheet Blue = new(new Rgb(62, 112, 176), new Rgb(62, 112, 176), 0, 0, 0, new Rgb(200, 196, 190));

    [Fact]
    public void Observe_TankInTheOpen_BoxesItsRoofWhereItLeansTo()
    {
        var camera = Flight(metres: 100);
        var tank = Tank(x: 30, y: 30, diameterMetres: 6, heightMetres: 8);
        var (leanX, leanY) = camera.Lean(30, 30, 30, 30);

        var seen = Assert.Single(Observe(camera, Label(tank), tank));

        Assert.Equal(1, seen.VisibleFraction, tolerance: 1e-6);
        Assert.Equal((30 - 3 + (8 * leanX)) / 0.1, seen.Box.Left, tolerance: 0.5);
        Assert.Equal((30 - 3 + (8 * leanY)) / 0.1, seen.Box.Top, tolerance: 0.5);
        Assert.Equal(60, seen.Box.Width, tolerance: 0.5); // the stair outside the rim does not count
        Assert.Equal(24, seen.Outline.Count);
    }

    [Theory]
    [InlineData(0, 0.5)] // the canopy's edge over the tank's middle
    [InlineData(1.5, 0.80)]
    [InlineData(-1.5, 0.20)]
    [InlineData(4, 1)] // beside it
    public void Observe_TankHalfUnderACanopy_BoxesWhatShows(double edgeFromMiddleMetres, double visibleShare)
    {
        var camera = Flight(metres: 1e6);
        var tank = Tank(x: 30, y: 30, diameterMetres: 6, heightMetres: 3);
        var canopy = new Shed(new Placement(30 + edgeFromMiddleMetres + 10, 30, 0), 20, 20, 5, Blue) { IsOpen = true };

        var seen = Assert.Single(Observe(camera, Label(tank), tank, canopy));

        Assert.Equal(visibleShare, seen.VisibleFraction, tolerance: 0.05);
        Assert.Equal(Math.Min(60, 30 + (10 * edgeFromMiddleMetres)), seen.Box.Width, tolerance: 3.5);
    }

    [Fact]
    public void Observe_ShedHalfUnderTrees_KeepsItsWholeOutlineAndSaysHowMuchShows()
    {
        var shed = new Shed(new Placement(30, 30, 0.5), 12, 8, 4, Blue);
        var tree = new Tree(new Placement(34, 33, 0), 7, 9, new Rgb(70, 96, 46));
        var label = new SceneLabel(SceneClass.Structure, "shed", [shed]);

        var seen = Assert.Single(Observe(Flight(metres: 1e6), label, shed, tree));

        Assert.InRange(seen.VisibleFraction, 0.3, 0.95);
        Assert.Equal(4, seen.Outline.Count);
        Assert.Equal(((12 * Math.Cos(0.5)) + (8 * Math.Sin(0.5))) / 0.1, seen.Box.Width, tolerance: 0.5);
    }

    [Fact]
    public void Observe_GroupOfDrums_IsOneBoxRoundThemAll()
    {
        SceneElement[] drums = [.. Enumerable.Range(0, 6).Select(i => new Drum(new Placement(20 + (0.6 * (i % 3)), 20 + (0.6 * (i / 3)), 0), new Rgb(40, 80, 160), 0.2, isOpen: false))];

        var seen = Assert.Single(Observe(Flight(metres: 1e6), new SceneLabel(SceneClass.Tank, "drum-group", drums), drums));

        Assert.Equal((1.78 / 0.1, 1.18 / 0.1), (seen.Box.Width, seen.Box.Height), new Near(0.3));
        Assert.Equal(4, seen.Outline.Count);
    }

    [Fact]
    public void Observe_TankCutByTheEdge_SaysWhatShareIsInside()
    {
        var tank = Tank(x: 0, y: 30, diameterMetres: 6, heightMetres: 3);

        var seen = Assert.Single(Observe(Flight(metres: 1e6), Label(tank), tank));

        Assert.Equal(0.5, seen.VisibleFraction, tolerance: 0.02);
        Assert.Equal(0, seen.Box.Left);
        Assert.All(seen.Outline, corner => Assert.InRange(corner.X, 0, 60));
    }

    private static VerticalTank Tank(double x, double y, double diameterMetres, double heightMetres) => new(new Placement(x, y, 0), diameterMetres, heightMetres, White);

    private static SceneLabel Label(VerticalTank tank) => new(SceneClass.Tank, "vertical", [tank]);

    private static SceneCamera Flight(double metres) => new(seed: 3, metres, spacingMetres: 40, new SceneLook(0.6f, 0, 1, 1, 0, 0, 0, 90));

    private static IEnumerable<SceneObject> Observe(SceneCamera camera, SceneLabel label, params SceneElement[] elements) => new SceneObserver(new Scene(
        new SceneOptions(1, 60, 60, 0.1, new LonLat(113.62, 34.75)), new Sun(150, 50), camera, elements, [label], [])).Observe();

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) <= tolerance && Math.Abs(x.Item2 - y.Item2) <= tolerance;

        public int GetHashCode((double, double) pair) => 0;
    }
}
