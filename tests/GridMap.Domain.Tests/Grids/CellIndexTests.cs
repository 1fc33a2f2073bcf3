using CsCheck;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GridMap.Domain.Tests.Grids;

public class CellIndexTests
{
    private static readonly AreaCode Village = AreaCode.Get("410102001001");
    private static readonly GeometryFactory Factory = new();
    private static readonly IReadOnlyList<GridCell> Squares = Generate(GridShape.Square);
    private static readonly IReadOnlyList<GridCell> Hexagons = Generate(GridShape.Hexagon);

    public static TheoryData<GridShape> BothShapes => [GridShape.Square, GridShape.Hexagon];

    [Theory]
    [MemberData(nameof(BothShapes))]
    public void Find_AnyPoint_AgreesWithNtsCovers(GridShape shape)
    {
        var cells = Cells(shape);
        var index = new CellIndex(cells);
        var prepared = cells.ToDictionary(cell => cell.Code, cell => PreparedGeometryFactory.Prepare(cell.Shape));
        Gen.Select(Gen.Double[-100, 1100], Gen.Double[-100, 1000]).Sample((east, north) =>
        {
            var at = Shapes.At(east, north);
            var point = Factory.CreatePoint(new Coordinate(at.Longitude, at.Latitude));
            var found = index.Find(at);
            var holders = cells.Where(cell => prepared[cell.Code].Covers(point)).ToList();
            if (found is null) Assert.DoesNotContain(holders, cell => prepared[cell.Code].ContainsProperly(point));
            else Assert.Contains(found, holders);
            if (holders.Count > 0) Assert.True(found is not null || holders.All(cell => !prepared[cell.Code].ContainsProperly(point)));
        }, iter: 5_000);
    }

    [Theory]
    [MemberData(nameof(BothShapes))]
    public void Find_EveryVertexAndEdgeMidpointBetweenCells_BelongsToExactlyOne(GridShape shape)
    {
        var cells = Cells(shape);
        var alone = cells.Select(cell => new PolygonIndex([cell.Shape])).ToList();
        var outline = PreparedGeometryFactory.Prepare(Shapes.Ground(Ring).Buffer(-1e-6));
        var checkedPoints = 0;
        foreach (var cell in cells)
        {
            var ring = ((Polygon)cell.Shape).ExteriorRing.Coordinates;
            for (var i = 1; i < ring.Length; i++)
            {
                foreach (var point in new[] { ring[i], new Coordinate((ring[i].X + ring[i - 1].X) / 2, (ring[i].Y + ring[i - 1].Y) / 2) })
                {
                    if (!outline.Contains(Factory.CreatePoint(point))) continue;
                    var at = new LonLat(point.X, point.Y);
                    Assert.Equal(1, alone.Count(one => one.IndexOf(at) == 0));
                    checkedPoints++;
                }
            }
        }

        Assert.True(checkedPoints > 300, $"only {checkedPoints} points lie between cells");
    }

    [Theory]
    [InlineData("1 1", 3)]
    [InlineData("0.5 1", 2)]
    [InlineData("1 0.5", 1)]
    [InlineData("0 0", 0)]
    [InlineData("2 1", -1)]
    [InlineData("1 2", -1)]
    public void IndexOf_PointOnASharedEdge_GoesEastAndNorth(string at, int expected)
    {
        var index = new PolygonIndex(
        [
            Shapes.Wgs84("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"),
            Shapes.Wgs84("POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"),
            Shapes.Wgs84("POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))"),
            Shapes.Wgs84("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"),
        ]);
        var numbers = at.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(expected, index.IndexOf(new LonLat(numbers[0], numbers[1])));
    }

    [Fact]
    public void IndexOf_HoleFilledByAnother_FindsTheInner()
    {
        var index = new PolygonIndex(
        [
            Shapes.Wgs84("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))"),
            Shapes.Wgs84("POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))"),
        ]);
        Assert.Equal(1, index.IndexOf(new LonLat(4, 4)));
        Assert.Equal(0, index.IndexOf(new LonLat(1, 1)));
        Assert.Equal(0, index.IndexOf(new LonLat(6, 4)));
    }

    [Fact]
    public void IndexOf_PartsAndHoles_AgreesWithNtsInEveryPoint()
    {
        Geometry[] shapes =
        [
            Shapes.Wgs84("MULTIPOLYGON (((0 0, 9 1, 8 9, 1 8, 0 0), (2 2, 2 3, 3 3, 2 2), (5 5, 7 5, 6 7, 5 5)), ((12 0, 19 0, 19 9, 12 0), (15 2, 18 2, 18 5, 15 2)))"),
            Shapes.Wgs84("MULTIPOLYGON (((5 5, 7 5, 6 7, 5 5)), ((15 2, 18 2, 18 5, 15 2)), ((0 11, 4 11, 4 15, 0 15, 0 11)))"),
            Shapes.Wgs84("POLYGON EMPTY"),
        ];
        var index = new PolygonIndex(shapes);
        // Whole steps hit vertices and edges as well as the ground between them.
        for (var x = -4; x <= 80; x++)
        {
            for (var y = -4; y <= 64; y++)
            {
                var point = Factory.CreatePoint(new Coordinate(x / 4.0, y / 4.0));
                var found = index.IndexOf(new LonLat(x / 4.0, y / 4.0));
                var within = Array.FindIndex(shapes, shape => shape.Contains(point));
                Assert.True(within >= 0 ? found == within : found < 0 || shapes[found].Covers(point), $"({point.X}, {point.Y}) is in {found}, not {within}");
            }
        }
    }

    [Fact]
    public void Find_Overlap_GivesTheLowerCode()
    {
        var cells = new[] { Cell("41010200100102", 50, 0, 100), Cell("41010200100101", 0, 0, 100) };
        Assert.Equal("41010200100101", new CellIndex(cells).Find(Shapes.At(75, 50))?.Code.Text);
    }

    [Fact]
    public void Find_RetiredCell_IsNotThere() =>
        Assert.Null(new CellIndex([Cell("41010200100101", 0, 0, 100).Retire()]).Find(Shapes.At(50, 50)));

    [Theory]
    [InlineData(double.NaN, 34)]
    [InlineData(113, double.PositiveInfinity)]
    [InlineData(0, 0)]
    public void Find_NoPlace_IsNull(double longitude, double latitude)
    {
        Assert.Null(CellIndex.Empty.Find(new LonLat(longitude, latitude)));
        Assert.Null(new CellIndex(Squares).Find(new LonLat(longitude, latitude)));
    }

    [Fact]
    public void Touching_Rectangle_GivesTheCellsThere()
    {
        var index = new CellIndex([Cell("41010200100101", 0, 0, 100), Cell("41010200100102", 200, 0, 100)]);
        var rectangle = Shapes.Square(-10, -10, 150).EnvelopeInternal;
        Assert.Equal(["41010200100101"], index.Touching(rectangle).Select(cell => cell.Code.Text));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    public void FindAll_FewOrManyPoints_AgreesWithFind(int count)
    {
        var index = new CellIndex(Hexagons);
        var random = new Random(7);
        var points = Enumerable.Range(0, count)
            .Select(_ => Shapes.At(random.NextDouble() * 1200 - 100, random.NextDouble() * 1100 - 100))
            .Append(new LonLat(double.NaN, double.NaN)).ToArray();
        var found = new int[points.Length];
        index.FindAll(points, found);
        for (var i = 0; i < points.Length; i++)
        {
            Assert.Equal(index.Find(points[i])?.Code, found[i] < 0 ? null : index.Cells[found[i]].Code);
        }
    }

    private const string Ring = "POLYGON ((0 0, 950 40, 1010 520, 600 900, 40 700, 0 0))";

    private static IReadOnlyList<GridCell> Cells(GridShape shape) => shape == GridShape.Square ? Squares : Hexagons;

    private static GridCell Cell(string code, double west, double south, double size) =>
        GridCell.Create(AreaCode.Get(code), name: null, Shapes.Square(west, south, size));

    private static IReadOnlyList<GridCell> Generate(GridShape shape) =>
        Assert.IsType<GridGenerationOutcome.Generated>(GridGeneration.Generate(
            new Area(Village, "v", Shapes.Ground(Ring)), new GridLayout(shape, SizeMetres: 90, CodeDigits: 15))).Cells;
}
