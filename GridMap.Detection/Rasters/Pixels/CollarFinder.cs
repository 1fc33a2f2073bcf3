namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Finds a black or white collar that is connected to the raster's border, at low resolution.</summary>
internal static class CollarFinder
{
    private const int LongestSideCells = 512;
    private const int ProbesPerSide = 64;
    private const double LeastPureBorderFraction = 0.02;
    private const int SamplesPerCellSide = 4;

    /// <summary>The collar, or null when the border is ordinary picture (the usual case, found without reading more than the border).</summary>
    public static CollarMask? Find(RasterFile raster)
    {
        var (black, white) = ProbeBorder(raster);
        if (Math.Max(black, white) < LeastPureBorderFraction)
        {
            return null;
        }
        var isWhite = white > black;
        var cellPixels = Math.Max(1, (Math.Max(raster.Header.Width, raster.Header.Height) + LongestSideCells - 1) / LongestSideCells);
        var columns = (raster.Header.Width + cellPixels - 1) / cellPixels;
        var rows = (raster.Header.Height + cellPixels - 1) / cellPixels;
        var pure = new bool[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            MarkPure(raster, row, cellPixels, columns, isWhite, pure);
        }
        var collar = Flood(pure, columns, rows);
        return collar.AsSpan().Contains(true) ? new CollarMask(collar, columns, rows, cellPixels, isWhite) : null;
    }

    private static (double Black, double White) ProbeBorder(RasterFile raster)
    {
        var (width, height) = (raster.Header.Width, raster.Header.Height);
        int black = 0, white = 0;
        for (var probe = 0; probe < ProbesPerSide; probe++)
        {
            var column = (int)((long)probe * (width - 1) / (ProbesPerSide - 1));
            var row = (int)((long)probe * (height - 1) / (ProbesPerSide - 1));
            foreach (var (x, y) in new[] { (column, 0), (column, height - 1), (0, row), (width - 1, row) })
            {
                var pixel = raster.ReadUncollared(x, y, 1, 1).Rgb;
                black += CollarMask.IsPure(pixel[0], pixel[1], pixel[2], isWhite: false) ? 1 : 0;
                white += CollarMask.IsPure(pixel[0], pixel[1], pixel[2], isWhite: true) ? 1 : 0;
            }
        }
        return (black / (4.0 * ProbesPerSide), white / (4.0 * ProbesPerSide));
    }

    private static void MarkPure(RasterFile raster, int cellRow, int cellPixels, int columns, bool isWhite, bool[] pure)
    {
        var top = cellRow * cellPixels;
        var height = Math.Min(cellPixels, raster.Header.Height - top);
        // Strips and tiles are decoded once: a band of cells is read column piece by column piece.
        for (var cell = 0; cell < columns; cell++)
        {
            var left = cell * cellPixels;
            var width = Math.Min(cellPixels, raster.Header.Width - left);
            var window = raster.ReadUncollared(left, top, width, height);
            pure[cellRow * columns + cell] = IsPureCell(window, isWhite);
        }
    }

    private static bool IsPureCell(RasterWindow window, bool isWhite)
    {
        for (var y = 0; y < SamplesPerCellSide; y++)
        {
            for (var x = 0; x < SamplesPerCellSide; x++)
            {
                var at = (y * (window.Height - 1) / (SamplesPerCellSide - 1) * window.Width + x * (window.Width - 1) / (SamplesPerCellSide - 1)) * 3;
                if (!CollarMask.IsPure(window.Rgb[at], window.Rgb[at + 1], window.Rgb[at + 2], isWhite))
                {
                    return false;
                }
            }
        }
        return true;
    }

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
        for (var column = 0; column < columns; column++)
        {
            Visit(column, 0);
            Visit(column, rows - 1);
        }
        for (var row = 0; row < rows; row++)
        {
            Visit(0, row);
            Visit(columns - 1, row);
        }
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
