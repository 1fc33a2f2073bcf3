using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tiling;

/// <summary>Bilinear interpolation in a window; empty pixels do not colour their neighbours.</summary>
internal static class BilinearSampler
{
    /// <summary>Writes RGBA of a position; whole numbers are pixel centres. A position nearer to an empty pixel than to any other stays empty.</summary>
    public static void Sample(RasterWindow window, double column, double row, Span<byte> rgba)
    {
        var (x, y) = ((int)Math.Floor(column), (int)Math.Floor(row));
        if (x < 0 || y < 0 || x >= window.Width - 1 || y >= window.Height - 1)
        {
            return;
        }
        var right = (int)((column - x) * 256 + 0.5);
        var down = (int)((row - y) * 256 + 0.5);
        var at = y * window.Width + x;
        var below = at + window.Width;
        var (wa, wb, wc, wd) = ((256 - right) * (256 - down), right * (256 - down), (256 - right) * down, right * down);
        if (window.Alpha is { } alpha)
        {
            var nearest = (down >= 128 ? below : at) + (right >= 128 ? 1 : 0);
            if (alpha[nearest] == 0)
            {
                return;
            }
            rgba[3] = alpha[nearest];
            if (alpha[at] == 0) wa = 0;
            if (alpha[at + 1] == 0) wb = 0;
            if (alpha[below] == 0) wc = 0;
            if (alpha[below + 1] == 0) wd = 0;
        }
        else
        {
            rgba[3] = byte.MaxValue;
        }
        var sum = wa + wb + wc + wd;
        var pixels = window.Rgb;
        var (a, b, c, d) = (at * 3, at * 3 + 3, below * 3, below * 3 + 3);
        if (sum == 1 << 16)
        {
            rgba[0] = (byte)((pixels[a] * wa + pixels[b] * wb + pixels[c] * wc + pixels[d] * wd + (1 << 15)) >> 16);
            rgba[1] = (byte)((pixels[a + 1] * wa + pixels[b + 1] * wb + pixels[c + 1] * wc + pixels[d + 1] * wd + (1 << 15)) >> 16);
            rgba[2] = (byte)((pixels[a + 2] * wa + pixels[b + 2] * wb + pixels[c + 2] * wc + pixels[d + 2] * wd + (1 << 15)) >> 16);
            return;
        }
        for (var colour = 0; colour < 3; colour++)
        {
            rgba[colour] = (byte)((pixels[a + colour] * wa + pixels[b + colour] * wb + pixels[c + colour] * wc + pixels[d + colour] * wd + sum / 2) / sum);
        }
    }
}
