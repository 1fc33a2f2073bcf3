using GridMap.Domain.Geo;

namespace GridMap.Detection.Outlines;

/// <summary>Draws the line where the probability falls through one half between the middles of cells (marching squares), finer than the cells themselves.</summary>
internal static class CellContour
{
    /// <summary>Closed rings in units of cells, (0, 0) being the patch's corner; roofs run clockwise as the picture is looked at, holes the other way.</summary>
    public static List<List<PixelPoint>> Trace(CellPatch patch)
    {
        var (points, next) = (new Dictionary<long, PixelPoint>(), new Dictionary<long, long>());
        for (var row = -1; row < patch.Height; row++)
        {
            for (var column = -1; column < patch.Width; column++)
            {
                AddSquare(patch, column, row, points, next);
            }
        }

        var rings = new List<List<PixelPoint>>();
        foreach (var start in next.Keys.Order().ToList())
        {
            var ring = new List<PixelPoint>();
            for (var at = start; next.Remove(at, out var to); at = to)
            {
                ring.Add(points[at]);
            }

            if (ring.Count >= 3)
            {
                rings.Add(ring);
            }
        }

        return rings;
    }

    /// <summary>One square between four cell middles: a line around each run of roof corners, from the side where the run ends to the one where it begins, roof on the right hand.</summary>
    private static void AddSquare(CellPatch patch, int column, int row, Dictionary<long, PixelPoint> points, Dictionary<long, long> next)
    {
        // Corners clockwise from the upper left; side i lies between corner i and the next one.
        ReadOnlySpan<(int Column, int Row)> corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        for (var from = 0; from < 4; from++)
        {
            // Going round clockwise, a run of roof begins on this side. Corners that meet only diagonally are two runs.
            if (IsRoof(patch, corners[from]) || !IsRoof(patch, corners[(from + 1) % 4]))
            {
                continue;
            }

            var to = (from + 1) % 4;
            while (IsRoof(patch, corners[(to + 1) % 4]))
            {
                to = (to + 1) % 4;
            }

            next[Cross(patch, corners[to], corners[(to + 1) % 4], points)] = Cross(patch, corners[from], corners[(from + 1) % 4], points);
        }
    }

    private static bool IsRoof(CellPatch patch, (int Column, int Row) cell) => patch.IsRoof(cell.Column, cell.Row);

    private static long Cross(CellPatch patch, (int Column, int Row) a, (int Column, int Row) b, Dictionary<long, PixelPoint> points)
    {
        // Always from the upper or left cell, so that both squares of a side compute the same point.
        if (b.Column < a.Column || b.Row < a.Row)
        {
            (a, b) = (b, a);
        }

        var key = ((((long)(a.Row + 1) * (patch.Width + 2)) + a.Column + 1) * 2) + (a.Row == b.Row ? 0 : 1);
        var (first, second) = ((double)patch[a.Column, a.Row], (double)patch[b.Column, b.Row]);
        var share = Math.Clamp((first - CellPatch.Roof) / (first - second), 0, 1);
        points[key] = new PixelPoint(
            Column: a.Column + 0.5 + (share * (b.Column - a.Column)), Row: a.Row + 0.5 + (share * (b.Row - a.Row)));
        return key;
    }
}
