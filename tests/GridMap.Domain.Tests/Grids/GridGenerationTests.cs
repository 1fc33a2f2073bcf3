using CsCheck;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Grids;

public class GridGenerationTests
{
    private static readonly AreaCode Village = AreaCode.Get("410102001001");
    private const string Ring = "POLYGON ((0 0, 950 40, 1010 520, 600 900, 40 700, 0 0), (300 300, 450 310, 420 480, 300 300))";

    [Fact]
    public void Generate_ThreeByTwoSquares_NumbersWestToEastThenNorthToSouth()
    {
        // The origin lies on multiples of 100 m, so the tiles fall exactly on the village.
        var cells = Generate("POLYGON ((0 0, 300 0, 300 200, 0 200, 0 0))", new GridLayout(GridShape.Square, SizeMetres: 100));
        Assert.Equal(["01", "02", "03", "04", "05", "06"], cells.Select(cell => cell.Code.Text[12..]));
        Assert.All(cells, cell => Assert.Equal(10_000, cell.AreaSquareMetres, 0.5));
        var centres = cells.Select(cell => cell.Shape.Centroid.Coordinate).ToList();
        Assert.True(centres[0].X < centres[1].X && centres[1].X < centres[2].X);
        Assert.True(centres[0].Y > centres[3].Y && centres[3].X < centres[1].X);
        Assert.All(cells, cell => Assert.Equal(Village, cell.VillageCode));
    }

    [Theory]
    [InlineData(GridShape.Square, 100)]
    [InlineData(GridShape.Hexagon, 110)]
    public void Generate_VillageWithHole_IsCoveredWithoutGapOrOverlap(GridShape shape, double size)
    {
        var cells = Generate(Ring, new GridLayout(shape, size, CodeDigits: 15));
        var ground = cells.Select(cell => (Geometry)Shapes.Frame.ToMetric(cell.Shape)).ToArray();
        var village = Shapes.Metric(Ring);
        // Each vertex of the outline may move by half a millimetre.
        Assert.Equal(village.Area, ground.Sum(cell => cell.Area), tolerance: 3.0);
        Assert.All(CoverageValidator.Validate([.. cells.Select(cell => cell.Shape)]), fault => Assert.True(fault is null || fault.IsEmpty));
        Assert.All(cells, cell => Assert.True(cell.Shape.IsValid));
        Assert.All(ground, cell => Assert.True(cell.Area >= 0.25 * new GridLayout(shape, size).FullCellSquareMetres));
    }

    [Fact]
    public void Generate_Hexagons_HaveTheSizeAskedFor()
    {
        var cells = Generate(Ring, new GridLayout(GridShape.Hexagon, SizeMetres: 110, CodeDigits: 15));
        var full = new GridLayout(GridShape.Hexagon, 110).FullCellSquareMetres;
        Assert.Contains(cells, cell => Math.Abs(cell.AreaSquareMetres - full) < 0.5);
        Assert.Contains(cells, cell => cell.Shape.NumPoints == 7);
    }

    [Fact]
    public void Generate_SliverAtTheEdge_JoinsTheNeighbourOfTheLongestEdge()
    {
        var cells = Generate("POLYGON ((0 0, 205 0, 205 100, 0 100, 0 0))", new GridLayout(GridShape.Square, SizeMetres: 100));
        Assert.Equal(2, cells.Count);
        Assert.Equal(10_500, cells[1].AreaSquareMetres, 0.5);
        Assert.IsType<Polygon>(cells[1].Shape);
    }

    [Fact]
    public void Generate_LonelyIsland_StaysACell()
    {
        var cells = Generate("MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((510 10, 520 10, 520 20, 510 20, 510 10)))", new GridLayout(GridShape.Square, SizeMetres: 100));
        Assert.Equal([10_000.0, 100.0], cells.Select(cell => Math.Round(cell.AreaSquareMetres)));
    }

    [Fact]
    public void Generate_NeighbouringVillages_LineUp()
    {
        var west = Generate("POLYGON ((0 0, 250 0, 250 200, 0 200, 0 0))", new GridLayout(GridShape.Square, 100, SliverShare: 0));
        var east = Generate("POLYGON ((250 0, 500 0, 500 200, 250 200, 250 0))", new GridLayout(GridShape.Square, 100, SliverShare: 0));
        var all = west.Concat(east).Select(cell => cell.Shape).ToArray();
        Assert.All(CoverageValidator.Validate(all), fault => Assert.True(fault is null || fault.IsEmpty));
    }

    [Fact]
    public void Generate_MoreCellsThanDigits_SaysHowMany()
    {
        var outcome = GridGeneration.Generate(Area(Ring), new GridLayout(GridShape.Square, SizeMetres: 50));
        var tooMany = Assert.IsType<GridGenerationOutcome.TooManyCells>(outcome);
        Assert.Equal(99, tooMany.Most);
        Assert.InRange(tooMany.Needed, 200, 400);
    }

    [Fact]
    public void Generate_AbsurdlySmallCells_IsRefusedAtOnce() =>
        Assert.IsType<GridGenerationOutcome.TooManyCells>(GridGeneration.Generate(Area(Ring), new GridLayout(GridShape.Hexagon, 0.001, CodeDigits: 15)));

    [Theory]
    [InlineData("POLYGON ((113.6 34.7, 113.61 34.71, 113.61 34.7, 113.6 34.71, 113.6 34.7))", "grid.selfCrossing")]
    [InlineData("POLYGON ((34.7 113.6, 34.7 113.61, 34.71 113.61, 34.7 113.6))", "grid.swappedAxes")]
    [InlineData("POLYGON EMPTY", "grid.noPolygon")]
    public void Generate_UnusableShape_SaysWhy(string wkt, string key)
    {
        var outcome = GridGeneration.Generate(new Area(Village, "v", Shapes.Wgs84(wkt)), new GridLayout(GridShape.Square, 100));
        Assert.Equal(key, Assert.IsType<GridGenerationOutcome.UnusableShape>(outcome).Why.Key);
    }

    [Fact]
    public void Generate_FunctionalZoneWithoutPolygon_SaysWhy() =>
        Assert.IsType<GridGenerationOutcome.UnusableShape>(
            GridGeneration.Generate(new Area(AreaCode.Get("410171"), "zone", Shape: null), new GridLayout(GridShape.Square, 100)));

    [Fact]
    public void Generate_AnyTriangle_CoversItOnce() =>
        Gen.Select(Gen.Double[200, 900], Gen.Double[200, 900], Gen.Double[-300, 300], Gen.Double[60, 200], Gen.Bool).Sample((width, height, lean, size, isSquare) =>
        {
            var wkt = FormattableString.Invariant($"POLYGON ((0 0, {width} {lean}, {width / 3} {height + 400}, 0 0))");
            var cells = Generate(wkt, new GridLayout(isSquare ? GridShape.Square : GridShape.Hexagon, size, CodeDigits: 15));
            Assert.Equal(Shapes.Metric(wkt).Area, cells.Sum(cell => cell.AreaSquareMetres), tolerance: 5.0);
            Assert.All(CoverageValidator.Validate([.. cells.Select(cell => cell.Shape)]), fault => Assert.True(fault is null || fault.IsEmpty));
            Assert.Equal(cells.Count, cells.Select(cell => cell.Code).Distinct().Count());
        }, iter: 40);

    private static IReadOnlyList<GridCell> Generate(string wkt, GridLayout layout) =>
        Assert.IsType<GridGenerationOutcome.Generated>(GridGeneration.Generate(Area(wkt), layout)).Cells;

    private static Area Area(string wkt) => new(Village, "Test village", Shapes.Ground(wkt));
}
