namespace GridMap.Detection.Rasters.Pixels;

/// <summary>A source at a part of its size: each pixel is the mean of those it stands for, and there where all of them are.</summary>
/// <param name="whole">The source; stays its owner's to dispose. <see cref="Fits"/> holds for it.</param>
/// <param name="by">Its pixels along each side that become one.</param>
internal class ReducedPixels(PixelSource whole, int by) : PixelSource
{
    public override int Width => (whole.Width + by - 1) / by;

    public override int Height => (whole.Height + by - 1) / by;

    public override int BlockWidth => (whole.BlockWidth + by - 1) / by;

    public override int BlockHeight => (whole.BlockHeight + by - 1) / by;

    /// <summary>True when no pixel would take from two blocks.</summary>
    public static bool Fits(PixelSource whole, int by) =>
        (whole.Across == 1 || whole.BlockWidth % by == 0) && (whole.Down == 1 || whole.BlockHeight % by == 0);

    public override PixelBlock ReadBlock(int blockColumn, int blockRow)
    {
        var block = whole.ReadBlock(blockColumn, blockRow);
        var (width, height) = ((block.Width + by - 1) / by, (block.Height + by - 1) / by);
        var rgb = GC.AllocateUninitializedArray<byte>(width * height * 3);
        var alpha = block.Alpha is null ? null : GC.AllocateUninitializedArray<byte>(width * height);
        for (var at = 0; at < width * height; at++)
        {
            Merge(block, at % width * by, at / width * by, rgb.AsSpan(at * 3, 3), alpha is null ? [] : alpha.AsSpan(at, 1));
        }
        return new PixelBlock(width, height, rgb, alpha);
    }

    public override IReadOnlyList<BandValue> ReadValues(int column, int row) => throw new NotSupportedException("Values are read at full size.");

    /// <summary>At the raster's edge there may be fewer pixels.</summary>
    private void Merge(PixelBlock block, int left, int top, Span<byte> rgb, Span<byte> alpha)
    {
        var (right, bottom) = (Math.Min(left + by, block.Width), Math.Min(top + by, block.Height));
        var (red, green, blue, least) = (0, 0, 0, byte.MaxValue);
        for (var row = top; row < bottom; row++)
        {
            for (var at = (row * block.Width) + left; at < (row * block.Width) + right; at++)
            {
                red += block.Rgb[at * 3];
                green += block.Rgb[(at * 3) + 1];
                blue += block.Rgb[(at * 3) + 2];
                least = block.Alpha is null ? least : Math.Min(least, block.Alpha[at]);
            }
        }
        var count = (right - left) * (bottom - top);
        (rgb[0], rgb[1], rgb[2]) = (Mean(red, count), Mean(green, count), Mean(blue, count));
        alpha.Fill(least);
    }

    private static byte Mean(int sum, int count) => (byte)(((2 * sum) + count) / (2 * count));
}
