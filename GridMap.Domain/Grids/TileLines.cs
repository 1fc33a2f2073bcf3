using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>The lines between tiles over a piece of ground, and which tile a point lies in. Metres of one frame.</summary>
internal static class TileLines
{
    // cos 30°: a hexagon with a corner to the north is this much narrower than it is tall.
    private static readonly double Root3 = Math.Sqrt(3);

    /// <summary>About how many tiles touch the envelope.</summary>
    public static long CountOver(Envelope bounds, GridLayout layout) =>
        (long)Math.Min(1e15, (bounds.Width / layout.SizeMetres + 2) * (bounds.Height / RowHeight(layout) + 2));

    /// <summary>Lines that cut the envelope into tiles.</summary>
    public static IEnumerable<LineString> Over(Envelope bounds, GridLayout layout, GeometryFactory factory) =>
        layout.Shape == GridShape.Square ? Squares(bounds, layout.SizeMetres, factory) : Hexagons(bounds, layout.SizeMetres, factory);

    /// <summary>Row (growing to the north) and column (growing to the east) of the tile that holds a point.</summary>
    public static (long Row, long Column) TileOf(Coordinate point, GridLayout layout)
    {
        var size = layout.SizeMetres;
        if (layout.Shape == GridShape.Square) return ((long)Math.Floor(point.Y / size), (long)Math.Floor(point.X / size));
        // The nearest centre among the two candidate rows is the hexagon that holds the point.
        var rowHeight = RowHeight(layout);
        var below = (long)Math.Floor(point.Y / rowHeight);
        var best = (Row: 0L, Column: 0L, Distance: double.PositiveInfinity);
        for (var row = below; row <= below + 1; row++)
        {
            var column = (long)Math.Round((point.X - Shift(row, size)) / size);
            var (dx, dy) = (point.X - (Shift(row, size) + column * size), point.Y - row * rowHeight);
            var distance = dx * dx + dy * dy;
            if (distance < best.Distance) best = (row, column, distance);
        }

        return (best.Row, best.Column);
    }

    private static double RowHeight(GridLayout layout) =>
        layout.Shape == GridShape.Square ? layout.SizeMetres : layout.SizeMetres * Root3 / 2;

    private static double Shift(long row, double size) => row % 2 == 0 ? 0 : size / 2;

    private static IEnumerable<LineString> Squares(Envelope bounds, double size, GeometryFactory factory)
    {
        for (var column = Math.Floor(bounds.MinX / size); column <= Math.Ceiling(bounds.MaxX / size); column++)
        {
            yield return Line(factory, column * size, bounds.MinY - 1, column * size, bounds.MaxY + 1);
        }

        for (var row = Math.Floor(bounds.MinY / size); row <= Math.Ceiling(bounds.MaxY / size); row++)
        {
            yield return Line(factory, bounds.MinX - 1, row * size, bounds.MaxX + 1, row * size);
        }
    }

    // Each hexagon gives its three western edges; with its neighbours' that is every edge once.
    private static IEnumerable<LineString> Hexagons(Envelope bounds, double size, GeometryFactory factory)
    {
        var (rowHeight, side) = (size * Root3 / 2, size / Root3);
        var (firstRow, lastRow) = ((long)Math.Floor(bounds.MinY / rowHeight) - 1, (long)Math.Ceiling(bounds.MaxY / rowHeight) + 1);
        var (firstColumn, lastColumn) = ((long)Math.Floor(bounds.MinX / size) - 1, (long)Math.Ceiling(bounds.MaxX / size) + 1);
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                var (x, y) = (Shift(row, size) + column * size, row * rowHeight);
                yield return factory.CreateLineString(
                [
                    new Coordinate(x, y + side),
                    new Coordinate(x - size / 2, y + side / 2),
                    new Coordinate(x - size / 2, y - side / 2),
                    new Coordinate(x, y - side),
                ]);
            }
        }
    }

    private static LineString Line(GeometryFactory factory, double x1, double y1, double x2, double y2) =>
        factory.CreateLineString([new Coordinate(x1, y1), new Coordinate(x2, y2)]);
}
