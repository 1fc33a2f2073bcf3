namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Coarse cells of a border of pure colour that surrounds the picture where no nodata value is declared.</summary>
/// <param name="cells">True for collar; row by row.</param>
/// <param name="columns">Cells across.</param>
/// <param name="rows">Cells down.</param>
/// <param name="cellPixels">Full-resolution pixels of a cell's side.</param>
/// <param name="isWhite">Whether the collar is white, else black.</param>
internal sealed class CollarMask(bool[] cells, int columns, int rows, int cellPixels, bool isWhite)
{
    /// <summary>JPEG leaves noise of a few levels in a collar.</summary>
    public const int Tolerance = 3;

    public static bool IsPure(byte red, byte green, byte blue, bool isWhite) =>
        isWhite
            ? red >= byte.MaxValue - Tolerance && green >= byte.MaxValue - Tolerance && blue >= byte.MaxValue - Tolerance
            : red <= Tolerance && green <= Tolerance && blue <= Tolerance;

    /// <summary>Takes alpha away from pure pixels in or beside a collar cell.</summary>
    /// <param name="column">Column of the window's first pixel.</param>
    /// <param name="row">Its row.</param>
    /// <param name="by">Full-resolution pixels along each side of a pixel.</param>
    /// <param name="stride">Pixels from one row to the next in <paramref name="rgb"/> and <paramref name="alpha"/>.</param>
    /// <returns>True when a pixel lost its alpha.</returns>
    public bool Apply(int column, int row, int width, int height, ReadOnlySpan<byte> rgb, Span<byte> alpha, int stride, int by = 1)
    {
        var isChanged = false;
        for (var line = 0; line < height; line++)
        {
            // Cell by cell: most of a picture is far from its collar.
            for (var from = 0; from < width;)
            {
                var left = (column + from) * by;
                var untilNext = cellPixels - (((left % cellPixels) + cellPixels) % cellPixels);
                var to = Math.Min(width, from + ((untilNext + by - 1) / by));
                if (IsNear(left, (row + line) * by))
                {
                    for (var at = (line * stride) + from; at < (line * stride) + to; at++)
                    {
                        if (IsPure(rgb[at * 3], rgb[(at * 3) + 1], rgb[(at * 3) + 2], isWhite))
                        {
                            (alpha[at], isChanged) = (0, true);
                        }
                    }
                }
                from = to;
            }
        }
        return isChanged;
    }

    private bool IsNear(int column, int row)
    {
        var (cellColumn, cellRow) = (column / cellPixels, row / cellPixels);
        for (var y = Math.Max(0, cellRow - 1); y <= Math.Min(rows - 1, cellRow + 1); y++)
        {
            for (var x = Math.Max(0, cellColumn - 1); x <= Math.Min(columns - 1, cellColumn + 1); x++)
            {
                if (cells[y * columns + x])
                {
                    return true;
                }
            }
        }
        return false;
    }
}
