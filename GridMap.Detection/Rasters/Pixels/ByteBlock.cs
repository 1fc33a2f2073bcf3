using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>The quick way for unsigned 8-bit bands: no arithmetic, only places.</summary>
internal static class ByteBlock
{
    /// <summary>Fills RGB and, where given, alpha from decoded planes.</summary>
    public static void Fill(byte[][] planes, TiffLayout view, ColourPlan plan, int width, int height, byte[] rgb, byte[]? alpha)
    {
        var step = view.SamplesPerBlockPixel;
        var (red, green, blue) = plan.Bands;
        var (redPlane, greenPlane, bluePlane) = view.Planar ? (planes[red], planes[green], planes[blue]) : (planes[0], planes[0], planes[0]);
        var (redAt, greenAt, blueAt) = view.Planar ? (0, 0, 0) : (red, green, blue);
        for (var row = 0; row < height; row++)
        {
            var source = row * view.RowBytes;
            var target = row * width * 3;
            for (var column = 0; column < width; column++)
            {
                rgb[target] = redPlane[source + redAt];
                rgb[target + 1] = greenPlane[source + greenAt];
                rgb[target + 2] = bluePlane[source + blueAt];
                source += step;
                target += 3;
            }
        }
        if (alpha is not null)
        {
            FillAlpha(planes, view, plan, width, height, rgb, alpha);
        }
    }

    private static void FillAlpha(byte[][] planes, TiffLayout view, ColourPlan plan, int width, int height, byte[] rgb, byte[] alpha)
    {
        alpha.AsSpan().Fill(byte.MaxValue);
        if (plan.AlphaBand >= 0)
        {
            var step = view.SamplesPerBlockPixel;
            var plane = planes[view.Planar ? plan.AlphaBand : 0];
            var first = view.Planar ? 0 : plan.AlphaBand;
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    alpha[row * width + column] = plane[row * view.RowBytes + column * step + first];
                }
            }
        }
        if (plan.NoData is >= 0 and <= 255 && plan.NoData == Math.Floor(plan.NoData.Value))
        {
            var nothing = (byte)plan.NoData.Value;
            for (var pixel = 0; pixel < alpha.Length; pixel++)
            {
                if (rgb[pixel * 3] == nothing && rgb[pixel * 3 + 1] == nothing && rgb[pixel * 3 + 2] == nothing)
                {
                    alpha[pixel] = 0;
                }
            }
        }
    }
}
