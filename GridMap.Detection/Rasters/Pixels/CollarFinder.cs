namespace GridMap.Detection.Rasters.Pixels;

/// <summary>
/// Finds black and white collars at low resolution: pure cells connected to a corner of the raster. Saturated roofs and deep
/// shadows at an edge are not collar, because a collar (what rotation and mosaicking leave) takes in a corner.
/// </summary>
internal static class CollarFinder
{
    private const int LongestSideCells = 512;
    private const int LeastCellPixels = 2;
    private const int SamplesPerCellSide = 4;

    // Blocks are read whole, so that none can be pushed out of a cache half looked at; a strip as high as the picture is not.
    private const int MostRowsAtOnce = 1024;

    // Black, white: whether each is white.
    private static readonly bool[] Colours = [false, true];

    /// <summary>The collars, one a colour; none when the corners are ordinary picture (the usual case, found by reading only them).</summary>
    /// <param name="reader">The raster's windows, their alpha of no account.</param>
    /// <param name="blockWidth">Columns of a block.</param>
    /// <param name="blockHeight">Rows of a block; each block is read at most once, after those of the corners.</param>
    public static IReadOnlyList<CollarMask> Find(WindowReader reader, int blockWidth, int blockHeight)
    {
        var cellPixels = Math.Max(LeastCellPixels, (Math.Max(reader.Width, reader.Height) + LongestSideCells - 1) / LongestSideCells);
        var (across, down) = (Samples(reader.Width, cellPixels), Samples(reader.Height, cellPixels));
        bool[] colours = [.. Colours.Select(isWhite => HasPureCorner(reader, cellPixels, across, down, isWhite))];
        if (!colours.Contains(true))
        {
            return [];
        }

        var (columns, rows) = ((reader.Width + cellPixels - 1) / cellPixels, (reader.Height + cellPixels - 1) / cellPixels);
        bool[][] pure = [.. Colours.Select(_ => Enumerable.Repeat(true, columns * rows).ToArray())];
        foreach (var part in down.GroupBy(row => (row / blockHeight, row % blockHeight / MostRowsAtOnce)))
        {
            int[] lines = [.. part];
            // A cell that several blocks hold is only ever made impure, so their order does not matter.
            Parallel.For(0, (reader.Width + blockWidth - 1) / blockWidth, block =>
            {
                var left = block * blockWidth;
                MarkImpure(reader, left, Math.Min(blockWidth, reader.Width - left), lines, across, cellPixels, columns, pure);
            });
        }

        return [.. Colours.Where((_, colour) => colours[colour]).Select(isWhite => new CollarMask(Flood(pure[isWhite ? 1 : 0], columns, rows), columns, rows, cellPixels, isWhite))];
    }

    /// <summary>Places along an axis that are looked at, ascending: a few in each cell, its ends among them.</summary>
    private static int[] Samples(int length, int cellPixels) =>
    [
        .. from cell in Enumerable.Range(0, (length + cellPixels - 1) / cellPixels)
           let size = Math.Min(cellPixels, length - (cell * cellPixels))
           from sample in Enumerable.Range(0, SamplesPerCellSide).Select(sample => sample * (size - 1) / (SamplesPerCellSide - 1)).Distinct()
           select (cell * cellPixels) + sample,
    ];

    private static bool HasPureCorner(WindowReader reader, int cellPixels, int[] across, int[] down, bool isWhite)
    {
        int[][] Ends(int[] samples) => [[.. samples.TakeWhile(at => at < cellPixels)], [.. samples.Where(at => at / cellPixels == samples[^1] / cellPixels)]];
        return (from columns in Ends(across) from rows in Ends(down) select IsPure(columns, rows)).Contains(true);

        bool IsPure(int[] columns, int[] rows) => Array.TrueForAll(rows, row =>
        {
            var line = reader.Read(columns[0], row, columns[^1] - columns[0] + 1, 1).Rgb;
            return Array.TrueForAll(columns, column => IsPureAt(line, column - columns[0], isWhite));
        });
    }

    private static void MarkImpure(WindowReader reader, int left, int width, int[] rows, int[] across, int cellPixels, int columns, bool[][] pure)
    {
        var samples = across.SkipWhile(column => column < left).TakeWhile(column => column < left + width).ToArray();
        if (samples.Length == 0)
        {
            return;
        }

        var rgb = reader.Read(left, rows[0], width, rows[^1] - rows[0] + 1).Rgb;
        foreach (var row in rows)
        {
            var line = rgb.AsSpan((row - rows[0]) * width * 3, width * 3);
            foreach (var column in samples)
            {
                var cell = (row / cellPixels * columns) + (column / cellPixels);
                for (var colour = 0; colour < Colours.Length; colour++)
                {
                    if (!IsPureAt(line, column - left, Colours[colour]))
                    {
                        pure[colour][cell] = false;
                    }
                }
            }
        }
    }

    private static bool IsPureAt(ReadOnlySpan<byte> line, int column, bool isWhite) =>
        CollarMask.IsPure(line[column * 3], line[(column * 3) + 1], line[(column * 3) + 2], isWhite);

    private static bool[] Flood(bool[] pure, int columns, int rows)
    {
        var collar = new bool[pure.Length];
        var open = new Stack<(int Column, int Row)>();
        void Visit(int column, int row)
        {
            if (column >= 0 && row >= 0 && column < columns && row < rows && pure[row * columns + column] && !collar[row * columns + column])
            {
                collar[row * columns + column] = true;
                open.Push((column, row));
            }
        }
        Visit(0, 0);
        Visit(columns - 1, 0);
        Visit(0, rows - 1);
        Visit(columns - 1, rows - 1);
        while (open.TryPop(out var cell))
        {
            Visit(cell.Column - 1, cell.Row);
            Visit(cell.Column + 1, cell.Row);
            Visit(cell.Column, cell.Row - 1);
            Visit(cell.Column, cell.Row + 1);
        }
        return collar;
    }
}
