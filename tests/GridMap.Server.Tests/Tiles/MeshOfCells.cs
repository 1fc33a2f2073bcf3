using NetTopologySuite.Geometries;

namespace GridMap.Server.Tests.Tiles;

/// <summary>A partition of a rectangle into crooked cells that share every vertex of their common edges.</summary>
internal sealed class MeshOfCells(int columns, int rows, int pieces, double stepDegrees, int seed)
{
    private const double West = 113.3;
    private const double South = 34.4;

    public IEnumerable<Polygon> Cells() =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select new Polygon(new LinearRing([.. Ring(column, row)]));

    public Envelope Bounds => new(West, West + columns * stepDegrees, South, South + rows * stepDegrees);

    private IEnumerable<Coordinate> Ring(int column, int row)
    {
        var (west, south) = (column * pieces, row * pieces);
        for (var piece = 0; piece < pieces; piece++)
        {
            yield return Vertex(west + piece, south);
        }

        for (var piece = 0; piece < pieces; piece++)
        {
            yield return Vertex(west + pieces, south + piece);
        }

        for (var piece = pieces; piece > 0; piece--)
        {
            yield return Vertex(west + piece, south + pieces);
        }

        for (var piece = pieces; piece >= 0; piece--)
        {
            yield return Vertex(west, south + piece);
        }
    }

    // On the rim of the rectangle the vertices stay in line, so that the cells fill it.
    private Coordinate Vertex(int x, int y)
    {
        var chance = new Random(((seed * 7919) + x) * 104_729 + y);
        var (moveX, moveY) = (chance.NextDouble() - 0.5, chance.NextDouble() - 0.5);
        var piece = stepDegrees / pieces;
        return new Coordinate(
            West + (x + (x % (columns * pieces) == 0 ? 0 : 0.6 * moveX)) * piece,
            South + (y + (y % (rows * pieces) == 0 ? 0 : 0.6 * moveY)) * piece);
    }
}
