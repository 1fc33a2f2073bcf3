namespace GridMap.Detection.Rasters.Pixels;

/// <summary>
/// Finds a black or white collar at low resolution: pure cells connected to a corner of the raster. Saturated roofs and deep
/// shadows at an edge are not collar, because a collar (what rotation and mosaicking leave) takes in a corner.
/// </summary>
internal static class CollarFinder
{
    private const int LongestSideCells = 512;
    private const int LeastCellPixels = 2;
    private const int SamplesPerCellSide = 4;

    /// <summary>The collar, or null when the corners are ordinary picture (the usual case, found by reading only them).</summary>
    public static CollarMask? Find(RasterFile raster)
    {
        var cellPixels = Math.Max(LeastCellPixels, (Math.Max(raster.Header.Width, raster.Header.Height) + LongestSideCells - 1) / LongestSideCells);
        var (black, white) = ProbeCorners(raster, cellPixels);
        if (black + white == 0)
        {
            return null;
        }
        var isWhite = white > black;
        var columns = (raster.Header.Width + cellPixels - 1) / cellPixels;
        var rows = (raster.Header.Height + cellPixels - 1) / cellPixels;
        var pure = new bool[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            MarkPure(raster, row, cellPixels, columns, isWhite, pure);
        }
        return new CollarMask(Flood(pure, columns, rows), columns, rows, cellPixels, isWhite);
    }

    private static (int Black, int White) ProbeCorners(RasterFile raster, int cellPixels)
    {
        var (width, height) = (Math.Min(cellPixels, raster.Header.Width), Math.Min(cellPixels, raster.Header.Height));
        var (right, bottom) = ((raster.Header.Width - 1) / cellPixels * cellPixels, (raster.Header.Height - 1) / cellPixels * cellPixels);
        int black = 0, white = 0;
        foreach (var (left, top) in new[] { (0, 0), (right, 0), (0, bottom), (right, bottom) })
        {
            var window = raster.ReadUncollared(left, top, Math.Min(width, raster.Header.Width - left), Math.Min(height, raster.Header.Height - top));
            black += IsPureCell(window, isWhite: false) ? 1 : 0;
            white += IsPureCell(window, isWhite: true) ? 1 : 0;
        }
        return (black, white);
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
