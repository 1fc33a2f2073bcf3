namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Windows at another scale. A pixel depends on its place in the raster alone, so neighbouring windows fit without a seam.</summary>
internal static class ScaledReader
{
    private const long MaxSourceBytes = 48L * 1024 * 1024;

    /// <summary>Reads by means (shrinking) or bilinear interpolation (enlarging); empty source pixels do not take part.</summary>
    public static RasterWindow Read(Func<int, int, int, int, RasterWindow> read, double column, double row, double step, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var weights = step >= 1 ? 0 : 1;
        var across = AxisWeights.Make(column, step, width, isInterpolated: weights == 1);
        var down = AxisWeights.Make(row, step, height, isInterpolated: weights == 1);
        var rgb = new byte[checked(width * height * 3)];
        var alpha = new byte[width * height];
        // Bands of output rows keep the source window small however strong the shrinking is.
        var sourceRowBytes = 4L * (across.Last - across.First + 1);
        var rowsPerBand = (int)Math.Clamp(MaxSourceBytes / sourceRowBytes / Math.Max(1, step) - 2, 1, height);
        for (var top = 0; top < height; top += rowsPerBand)
        {
            var bottom = Math.Min(height, top + rowsPerBand);
            var first = down.Starts[top];
            var last = down.Starts[bottom - 1] + down.Counts[bottom - 1] - 1;
            var source = read(across.First, first, across.Last - across.First + 1, last - first + 1);
            for (var line = top; line < bottom; line++)
            {
                Mix(source, across, down, line, first, width, rgb, alpha);
            }
        }
        return new RasterWindow(width, height, rgb, alpha.AsSpan().ContainsAnyExcept(byte.MaxValue) ? alpha : null);
    }

    private static void Mix(RasterWindow source, AxisWeights across, AxisWeights down, int line, int firstRow, int width, byte[] rgb, byte[] alpha)
    {
        // Columns first: the rows under this line are summed once with their weights.
        var sums = new float[source.Width * 4];
        var total = 0f;
        for (var index = 0; index < down.Counts[line]; index++)
        {
            var weight = down.Weights[line][index];
            total += weight;
            var from = (down.Starts[line] + index - firstRow) * source.Width;
            for (var column = 0; column < source.Width; column++)
            {
                var share = source.Alpha is null ? weight : weight * source.Alpha[from + column] / 255f;
                if (share == 0)
                {
                    continue;
                }
                var at = (from + column) * 3;
                sums[column * 4] += share * source.Rgb[at];
                sums[column * 4 + 1] += share * source.Rgb[at + 1];
                sums[column * 4 + 2] += share * source.Rgb[at + 2];
                sums[column * 4 + 3] += share;
            }
        }
        for (var pixel = 0; pixel < width; pixel++)
        {
            float red = 0, green = 0, blue = 0, cover = 0, whole = 0;
            for (var index = 0; index < across.Counts[pixel]; index++)
            {
                var weight = across.Weights[pixel][index];
                var at = (across.Starts[pixel] + index - across.First) * 4;
                red += weight * sums[at];
                green += weight * sums[at + 1];
                blue += weight * sums[at + 2];
                cover += weight * sums[at + 3];
                whole += weight;
            }
            var target = line * width + pixel;
            if (cover > 0)
            {
                rgb[target * 3] = (byte)(red / cover + 0.5f);
                rgb[target * 3 + 1] = (byte)(green / cover + 0.5f);
                rgb[target * 3 + 2] = (byte)(blue / cover + 0.5f);
            }
            alpha[target] = (byte)(Math.Min(1, cover / (whole * total)) * 255 + 0.5f);
        }
    }
}
