using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tiling;

/// <summary>Bilinear interpolation in a window; empty pixels do not colour their neighbours.</summary>
internal static class BilinearSampler
{
    /// <summary>Fills a row of RGBA. Whole numbers are pixel centres; a position nearer to an empty pixel than to any other stays empty.</summary>
    /// <param name="window">Where the colours come from.</param>
    /// <param name="columns">Columns in the window.</param>
    /// <param name="rows">Rows in the window, as many.</param>
    /// <param name="rgba">Four bytes a position, zeroed.</param>
    public static void Fill(RasterWindow window, ReadOnlySpan<float> columns, ReadOnlySpan<float> rows, Span<byte> rgba)
    {
        var (width, lastColumn, lastRow) = (window.Width, window.Width - 1, window.Height - 1);
        var pixels = window.Rgb;
        var alpha = window.Alpha;
        for (int index = 0, target = 0; index < columns.Length; index++, target += 4)
        {
            var (column, row) = (columns[index], rows[index]);
            if (!(column >= 0 && row >= 0 && column < lastColumn && row < lastRow))
            {
                continue;
            }
            // Never below zero here: cutting off is rounding down.
            var (x, y) = ((int)column, (int)row);
            var (right, down) = ((int)((column - x) * 256 + 0.5f), (int)((row - y) * 256 + 0.5f));
            var at = y * width + x;
            if (alpha is not null)
            {
                FillBesideEmpty(window, at, right, down, rgba.Slice(target, 4));
                continue;
            }
            var upper = at * 3;
            var lower = upper + width * 3;
            if (right == 0 && down == 0)
            {
                rgba[target] = pixels[upper];
                rgba[target + 1] = pixels[upper + 1];
                rgba[target + 2] = pixels[upper + 2];
            }
            else
            {
                rgba[target] = Mix(pixels, upper, lower, right, down);
                rgba[target + 1] = Mix(pixels, upper + 1, lower + 1, right, down);
                rgba[target + 2] = Mix(pixels, upper + 2, lower + 2, right, down);
            }
            rgba[target + 3] = byte.MaxValue;
        }
    }

    private static byte Mix(byte[] pixels, int upper, int lower, int right, int down)
    {
        var above = pixels[upper] * (256 - right) + pixels[upper + 3] * right;
        var below = pixels[lower] * (256 - right) + pixels[lower + 3] * right;
        return (byte)((above * (256 - down) + below * down + (1 << 15)) >> 16);
    }

    private static void FillBesideEmpty(RasterWindow window, int at, int right, int down, Span<byte> rgba)
    {
        var alpha = window.Alpha!; // the caller has looked
        var below = at + window.Width;
        var nearest = (down >= 128 ? below : at) + (right >= 128 ? 1 : 0);
        if (alpha[nearest] == 0)
        {
            return;
        }
        rgba[3] = alpha[nearest];
        var wa = alpha[at] == 0 ? 0 : (256 - right) * (256 - down);
        var wb = alpha[at + 1] == 0 ? 0 : right * (256 - down);
        var wc = alpha[below] == 0 ? 0 : (256 - right) * down;
        var wd = alpha[below + 1] == 0 ? 0 : right * down;
        var sum = wa + wb + wc + wd;
        var pixels = window.Rgb;
        var (upper, lower) = (at * 3, below * 3);
        for (var colour = 0; colour < 3; colour++)
        {
            var mixed = pixels[upper + colour] * wa + pixels[upper + 3 + colour] * wb + pixels[lower + colour] * wc + pixels[lower + 3 + colour] * wd;
            rgba[colour] = (byte)((mixed + sum / 2) / sum);
        }
    }
}
