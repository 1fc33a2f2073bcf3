namespace GridMap.Detection.Rasters.Pixels;

/// <summary>A mask at a part of its size: a pixel is there where all those it stands for are.</summary>
internal sealed class ReducedMask(PixelSource whole, int by) : ReducedPixels(whole, by)
{
    private readonly PixelSource whole = whole;
    private readonly int by = by;

    public override PixelBlock ReadBlock(int blockColumn, int blockRow)
    {
        var block = whole.ReadBlock(blockColumn, blockRow);
        var (width, height) = ((block.Width + by - 1) / by, (block.Height + by - 1) / by);
        var rgb = GC.AllocateUninitializedArray<byte>(width * height * 3);
        rgb.AsSpan().Fill(byte.MaxValue);
        for (var row = 0; row < block.Height; row++)
        {
            var line = block.Rgb.AsSpan(row * block.Width * 3, block.Width * 3);
            // Most of a mask is whole, and found to be so at once.
            for (int at = line.IndexOf((byte)0), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
            {
                rgb.AsSpan(((row / by * width) + (at / 3 / by)) * 3, 3).Clear();
                next = line[(at + 1)..].IndexOf((byte)0);
            }
        }
        return new PixelBlock(width, height, rgb, null);
    }
}
