using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>Goes through the cells of a raster whose middles lie in a shape.</summary>
internal static class RingScan
{
    /// <summary>The cells, row by row.</summary>
    /// <param name="rings">Shells and holes, even-odd rule, in the units of the cells' sides, from the raster's corner.</param>
    /// <param name="cellWidth">Across, above zero.</param>
    /// <param name="cellHeight">Down, above zero.</param>
    /// <param name="across">Cells.</param>
    /// <param name="down">Cells.</param>
    public static IEnumerable<(int Column, int Row)> CellsIn(
        IReadOnlyList<IReadOnlyList<PixelPoint>> rings, double cellWidth, double cellHeight, int across, int down)
    {
        var from = Math.Max(0, (int)(rings.SelectMany(ring => ring).Min(point => point.Row) / cellHeight) - 1);
        var to = Math.Min(down - 1, (int)(rings.SelectMany(ring => ring).Max(point => point.Row) / cellHeight) + 1);
        var crossings = new List<double>();
        for (var row = from; row <= to; row++)
        {
            Cross(rings, (row + 0.5) * cellHeight, crossings);
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var first = Math.Max(0, (int)Math.Ceiling((crossings[i] / cellWidth) - 0.5));
                var last = Math.Min(across - 1, (int)Math.Floor((crossings[i + 1] / cellWidth) - 0.5));
                for (var column = first; column <= last; column++)
                {
                    yield return (column, row);
                }
            }
        }
    }

    private static void Cross(IReadOnlyList<IReadOnlyList<PixelPoint>> rings, double row, List<double> crossings)
    {
        crossings.Clear();
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
                if (a.Row > row != b.Row > row)
                {
                    crossings.Add(a.Column + ((row - a.Row) * (b.Column - a.Column) / (b.Row - a.Row)));
                }
            }
        }

        crossings.Sort();
    }
}
