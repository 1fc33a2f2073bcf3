using System.Globalization;
using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;

namespace GridMap.Benchmarks;

/// <summary>A city without gaps: cells of crooked edges that neighbours share, in villages, townships and counties that are blocks of them.</summary>
/// <param name="columns">Cells from west to east, a multiple of <see cref="CountyColumns"/> for whole areas.</param>
/// <param name="rows">Cells from south to north, a multiple of <see cref="CountyRows"/> for whole areas.</param>
internal sealed class MeshCity(int columns, int rows, double stepDegrees)
{
    public const int CountyColumns = 100;
    public const int CountyRows = 50;
    private const int TownshipColumns = 20;
    private const int TownshipRows = 10;
    private const int VillageColumns = 10;
    private const int VillageRows = 5;
    private const double West = 113;
    private const double South = 34;

    /// <summary>Straight pieces of a cell's side.</summary>
    public const int EdgePieces = 4;

    public int Cells => columns * rows;

    public double SpanX => columns * stepDegrees;

    public double SpanY => rows * stepDegrees;

    public Coordinate At(double x, double y) => new(West + x * SpanX, South + y * SpanY);

    public Polygon CellShape(int cell) => Block(cell % columns, cell / columns, 1, 1);

    /// <summary>Fifteen digits that say county, township, village and number.</summary>
    public string CodeOf(int cell)
    {
        var (column, row) = (cell % columns, cell / columns);
        var county = row / CountyRows * Up(columns, CountyColumns) + column / CountyColumns + 1;
        var (inX, inY) = (column % CountyColumns, row % CountyRows);
        var township = inY / TownshipRows * (CountyColumns / TownshipColumns) + inX / TownshipColumns + 1;
        (inX, inY) = (inX % TownshipColumns, inY % TownshipRows);
        var village = inY / VillageRows * (TownshipColumns / VillageColumns) + inX / VillageColumns + 1;
        var number = inY % VillageRows * VillageColumns + inX % VillageColumns + 1;
        return string.Create(CultureInfo.InvariantCulture, $"4101{county:00}{township:000}{village:000}{number:000}");
    }

    public GridCell Cell(int cell) => GridCell.Create(AreaCode.Get(CodeOf(cell)), null, CellShape(cell));

    /// <summary>City, counties, townships and villages, each with the outline of its cells.</summary>
    public IEnumerable<(string Code, Polygon Shape)> Areas()
    {
        yield return ("4101", Block(0, 0, columns, rows));
        foreach (var (digits, across, along) in new[] { (6, CountyColumns, CountyRows), (9, TownshipColumns, TownshipRows), (12, VillageColumns, VillageRows) })
        {
            for (var row = 0; row < rows; row += along)
            {
                for (var column = 0; column < columns; column += across)
                {
                    yield return (CodeOf(row * columns + column)[..digits], Block(column, row, Math.Min(across, columns - column), Math.Min(along, rows - row)));
                }
            }
        }
    }

    private Polygon Block(int column, int row, int across, int along)
    {
        var (width, height) = (across * EdgePieces, along * EdgePieces);
        var (west, south) = (column * EdgePieces, row * EdgePieces);
        var ring = new Coordinate[2 * (width + height) + 1];
        var next = 0;
        for (var piece = 0; piece < width; piece++) ring[next++] = Corner(west + piece, south);
        for (var piece = 0; piece < height; piece++) ring[next++] = Corner(west + width, south + piece);
        for (var piece = width; piece > 0; piece--) ring[next++] = Corner(west + piece, south + height);
        for (var piece = height; piece >= 0; piece--) ring[next++] = Corner(west, south + piece);
        return new Polygon(new LinearRing(ring));
    }

    // Corners and the points of shared edges are moved by what their own place in the mesh says; on its rim they stay in line, so that every point lies in a cell.
    private Coordinate Corner(int x, int y)
    {
        var moveX = x % (columns * EdgePieces) == 0 ? 0 : Hash(x, y, 1);
        var moveY = y % (rows * EdgePieces) == 0 ? 0 : Hash(x, y, 2);
        var piece = stepDegrees / EdgePieces;
        return new Coordinate(West + ((x + (0.6 * moveX)) * piece), South + ((y + (0.6 * moveY)) * piece));
    }

    private static int Up(int count, int by) => (count + by - 1) / by;

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
