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
    public RasterWindow Apply(RasterWindow window, int column, int row)
    {
        byte[]? alpha = null;
        for (var line = 0; line < window.Height; line++)
        {
            for (var index = 0; index < window.Width; index++)
            {
                var at = line * window.Width + index;
                if (IsPure(window.Rgb[at * 3], window.Rgb[at * 3 + 1], window.Rgb[at * 3 + 2], isWhite) && IsNear(column + index, row + line))
                {
                    if (alpha is null)
                    {
                        alpha = window.Alpha?.ToArray() ?? new byte[window.Width * window.Height];
                        if (window.Alpha is null)
                        {
                            alpha.AsSpan().Fill(byte.MaxValue);
                        }
                    }
                    alpha[at] = 0;
                }
            }
        }
        return alpha is null ? window : window with { Alpha = alpha };
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
