using System.Diagnostics;
using System.Globalization;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Benchmarks;

/// <summary>A million points to 150,000 cells: our index against an STR tree with prepared polygons, on one thread each.</summary>
internal static class PointAssignment
{
    private const int Columns = 400;
    private const int Rows = 375;
    private const int Points = 1_000_000;
    private const double StepDegrees = 0.001;
    private const int EdgePieces = 4;

    public static int Run()
    {
        Console.WriteLine($"{Machine.Describe()}; {Columns * Rows} cells of {4 * EdgePieces} corners, {Points} points");
        var cells = MakeCells();
        var chance = new Random(11);
        var points = new LonLat[Points];
        for (var i = 0; i < Points; i++)
        {
            points[i] = new LonLat(113 + (chance.NextDouble() * Columns * StepDegrees), 34 + (chance.NextDouble() * Rows * StepDegrees));
        }

        var watch = Stopwatch.StartNew();
        var index = new CellIndex(cells);
        var ours = new int[Points];
        var buildSeconds = watch.Elapsed.TotalSeconds;
        var findSeconds = Enumerable.Range(0, 3).Min(_ => Time(() => index.FindAll(points, ours)));

        watch.Restart();
        var tree = new STRtree<(int Number, IPreparedGeometry Shape)>();
        for (var i = 0; i < index.Cells.Count; i++)
        {
            tree.Insert(index.Cells[i].Shape.EnvelopeInternal, (i, PreparedGeometryFactory.Prepare(index.Cells[i].Shape)));
        }

        tree.Build();
        var treeBuildSeconds = watch.Elapsed.TotalSeconds;
        var theirs = new int[Points];
        var factory = new GeometryFactory();
        // The first pass prepares every polygon; the better of two is counted.
        var treeSeconds = Enumerable.Range(0, 2).Min(_ => Time(() =>
        {
            for (var i = 0; i < Points; i++)
            {
                var point = factory.CreatePoint(new Coordinate(points[i].Longitude, points[i].Latitude));
                theirs[i] = -1;
                foreach (var (number, shape) in tree.Query(point.EnvelopeInternal))
                {
                    if (shape.Covers(point) && (theirs[i] < 0 || number < theirs[i]))
                    {
                        theirs[i] = number;
                    }
                }
            }
        }));

        var different = ours.Zip(theirs).Count(pair => pair.First != pair.Second);
        Console.WriteLine($"CellIndex: built in {buildSeconds:0.00} s, {Points / findSeconds / 1e6:0.00} million points a second; STRtree with prepared polygons: built in {treeBuildSeconds:0.00} s, {Points / treeSeconds / 1e6:0.000} million a second; {treeSeconds / findSeconds:0.0} times faster; {different} answers differ");
        return different == 0 ? 0 : 1;
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>A mesh without gaps: corners and the points of shared edges are moved by what their own place in the mesh says.</summary>
    private static List<GridCell> MakeCells()
    {
        var cells = new List<GridCell>(Columns * Rows);
        for (var i = 0; i < Columns * Rows; i++)
        {
            var (column, row) = (i % Columns, i / Columns);
            var ring = new List<Coordinate>();
            void Side(int fromX, int fromY, int stepX, int stepY)
            {
                for (var piece = 0; piece < EdgePieces; piece++)
                {
                    ring.Add(Corner((EdgePieces * fromX) + (stepX * piece), (EdgePieces * fromY) + (stepY * piece)));
                }
            }

            Side(column, row, 1, 0);
            Side(column + 1, row, 0, 1);
            Side(column + 1, row + 1, -1, 0);
            Side(column, row + 1, 0, -1);
            ring.Add(ring[0].Copy());
            var code = string.Create(CultureInfo.InvariantCulture, $"4101{i / 999 / 100 % 100 + 10:00}001{(i / 999 % 100) + 200:000}{(i % 999) + 1:000}");
            cells.Add(GridCell.Create(AreaCode.Get(code), null, new Polygon(new LinearRing([.. ring]))));
        }

        return cells;
    }

    private static Coordinate Corner(int x, int y)
    {
        // On the rim of the mesh points stay in line, so that every point lies in a cell.
        var moveX = x % (Columns * EdgePieces) == 0 ? 0 : Hash(x, y, 1);
        var moveY = y % (Rows * EdgePieces) == 0 ? 0 : Hash(x, y, 2);
        const double piece = StepDegrees / EdgePieces;
        return new Coordinate(113 + ((x + (0.6 * moveX)) * piece), 34 + ((y + (0.6 * moveY)) * piece));
    }

    private static double Hash(int x, int y, int salt)
    {
        unchecked
        {
            var h = ((uint)x * 0x8DA6B343u) ^ ((uint)y * 0xD8163841u) ^ ((uint)salt * 0xCB1AB31Fu);
            h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
            h = (h ^ (h >> 12)) * 0x297A2D39u;
            return (((h ^ (h >> 15)) >> 8) / 16777216.0) - 0.5;
        }
    }
}
