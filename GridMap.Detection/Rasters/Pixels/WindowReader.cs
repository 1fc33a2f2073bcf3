namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Puts windows together from cached blocks.</summary>
internal sealed class WindowReader(PixelSource source, BlockCache cache, PixelSource? maskSource, BlockCache? maskCache)
{
    public int Width => source.Width;

    public int Height => source.Height;

    public RasterWindow Read(int column, int row, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var rgb = new byte[checked(width * height * 3)];
        byte[]? alpha = null;
        var isInside = column >= 0 && row >= 0 && (long)column + width <= source.Width && (long)row + height <= source.Height;
        if (!isInside)
        {
            alpha = new byte[width * height];
        }
        ForEachBlock(source, cache, column, row, width, height, (block, part) =>
        {
            if (block.Alpha is not null && alpha is null)
            {
                alpha = new byte[width * height];
                alpha.AsSpan().Fill(byte.MaxValue);
            }
            for (var line = 0; line < part.Height; line++)
            {
                var from = (part.BlockRow + line) * block.Width + part.BlockColumn;
                var to = (part.WindowRow + line) * width + part.WindowColumn;
                block.Rgb.AsSpan(from * 3, part.Width * 3).CopyTo(rgb.AsSpan(to * 3));
                if (block.Alpha is not null)
                {
                    block.Alpha.AsSpan(from, part.Width).CopyTo(alpha.AsSpan(to));
                }
                else
                {
                    alpha?.AsSpan(to, part.Width).Fill(byte.MaxValue);
                }
            }
        });
        if (maskSource is not null && maskCache is not null)
        {
            alpha ??= Filled(width * height);
            ForEachBlock(maskSource, maskCache, column, row, width, height, (block, part) => ApplyMask(block, part, alpha, width));
        }
        return new RasterWindow(width, height, rgb, alpha is not null && alpha.AsSpan().ContainsAnyExcept(byte.MaxValue) ? alpha : null);
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(byte.MaxValue);
        return bytes;
    }

    private static void ApplyMask(PixelBlock block, BlockPart part, byte[] alpha, int width)
    {
        for (var line = 0; line < part.Height; line++)
        {
            var from = (part.BlockRow + line) * block.Width + part.BlockColumn;
            var to = (part.WindowRow + line) * width + part.WindowColumn;
            for (var index = 0; index < part.Width; index++)
            {
                if (block.Rgb[(from + index) * 3] == 0)
                {
                    alpha[to + index] = 0;
                }
            }
        }
    }

    private static void ForEachBlock(
        PixelSource source, BlockCache cache, int column, int row, int width, int height, Action<PixelBlock, BlockPart> copy)
    {
        var left = Math.Max(column, 0);
        var top = Math.Max(row, 0);
        var right = (int)Math.Min((long)column + width, source.Width);
        var bottom = (int)Math.Min((long)row + height, source.Height);
        if (left >= right || top >= bottom)
        {
            return;
        }
        for (var blockRow = top / source.BlockHeight; blockRow <= (bottom - 1) / source.BlockHeight; blockRow++)
        {
            for (var blockColumn = left / source.BlockWidth; blockColumn <= (right - 1) / source.BlockWidth; blockColumn++)
            {
                var (blockLeft, blockTop) = (blockColumn * source.BlockWidth, blockRow * source.BlockHeight);
                var (partLeft, partTop) = (Math.Max(left, blockLeft), Math.Max(top, blockTop));
                var partRight = (int)Math.Min(right, (long)blockLeft + source.BlockWidth);
                var partBottom = (int)Math.Min(bottom, (long)blockTop + source.BlockHeight);
                copy(cache.Get(blockColumn, blockRow), new BlockPart(
                    BlockColumn: partLeft - blockLeft, BlockRow: partTop - blockTop,
                    WindowColumn: partLeft - column, WindowRow: partTop - row,
                    Width: partRight - partLeft, Height: partBottom - partTop));
            }
        }
    }

    private readonly record struct BlockPart(int BlockColumn, int BlockRow, int WindowColumn, int WindowRow, int Width, int Height);
}
