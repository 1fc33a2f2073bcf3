using NetTopologySuite.Geometries;

namespace GridMap.Domain.Geo;

/// <summary>Covers the set squares of a grid with rectangles that do not overlap.</summary>
public static class RunRectangles
{
    /// <summary>A rectangle for each unbroken run in a row, joined to the next row while the run stays the same.</summary>
    /// <param name="width">Squares in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="isSet">Whether the square in a column and row is set.</param>
    /// <returns>Bounds in squares: columns as x, rows as y.</returns>
    public static IEnumerable<Envelope> Find(int width, int height, Func<int, int, bool> isSet)
    {
        ArgumentNullException.ThrowIfNull(isSet);
        var open = new Dictionary<(int From, int To), int>();
        for (var row = 0; row <= height; row++)
        {
            var here = row < height ? RunsOf(width, row, isSet).ToHashSet() : [];
            foreach (var (run, first) in open.Where(pair => !here.Contains(pair.Key)).ToList())
            {
                open.Remove(run);
                yield return new Envelope(run.From, run.To, first, row);
            }

            foreach (var run in here) open.TryAdd(run, row);
        }
    }

    private static IEnumerable<(int From, int To)> RunsOf(int width, int row, Func<int, int, bool> isSet)
    {
        var from = -1;
        for (var column = 0; column <= width; column++)
        {
            var isHere = column < width && isSet(column, row);
            if (isHere && from < 0) from = column;
            if (isHere || from < 0) continue;
            yield return (from, column);
            from = -1;
        }
    }
}
