using System.Buffers;

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
        var alpha = ArrayPool<byte>.Shared.Rent(width * height);
        try
        {
            Fill(column, row, width, height, rgb, alpha, width);
            var seen = alpha.AsSpan(0, width * height);
            return new RasterWindow(width, height, rgb, seen.ContainsAnyExcept(byte.MaxValue) ? seen.ToArray() : null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(alpha);
        }
    }

    /// <summary>Reads into the caller's memory, nothing allocated. Outside the raster the colours stay as they are and alpha is 0.</summary>
    /// <param name="rgb">From the window's first pixel on.</param>
    /// <param name="alpha">From the window's first pixel on.</param>
    /// <param name="stride">Pixels from one row to the next in both.</param>
    public void Fill(int column, int row, int width, int height, Span<byte> rgb, Span<byte> alpha, int stride)
    {
        var isInside = column >= 0 && row >= 0 && (long)column + width <= source.Width && (long)row + height <= source.Height;
        for (var line = 0; line < height && !isInside; line++)
        {
            alpha.Slice(line * stride, width).Clear();
        }
        foreach (var part in BlockParts(source, column, row, width, height))
        {
            var start = (part.WindowRow * stride) + part.WindowColumn;
            if (IsWhole(part) && source.TryFill(part.Column, part.Row, rgb[(start * 3)..], alpha[start..], stride))
            {
                continue;
            }
            var block = cache.Get(part.Column, part.Row);
            for (var line = 0; line < part.Height; line++)
            {
                var from = (part.InBlockRow + line) * block.Width + part.InBlockColumn;
                var to = start + (line * stride);
                block.Rgb.AsSpan(from * 3, part.Width * 3).CopyTo(rgb[(to * 3)..]);
                if (block.Alpha is null)
                {
                    alpha.Slice(to, part.Width).Fill(byte.MaxValue);
                }
                else
                {
                    block.Alpha.AsSpan(from, part.Width).CopyTo(alpha[to..]);
                }
            }
        }
        if (maskSource is not null && maskCache is not null)
        {
            ApplyMask(maskSource, maskCache, column, row, width, height, alpha, stride);
        }
    }

    /// <summary>A block that is wanted whole is not wanted again soon.</summary>
    private bool IsWhole(BlockPart part) =>
        part.Width == Math.Min(source.BlockWidth, source.Width - (part.Column * source.BlockWidth))
        && part.Height == Math.Min(source.BlockHeight, source.Height - (part.Row * source.BlockHeight));

    private static void ApplyMask(PixelSource mask, BlockCache maskCache, int column, int row, int width, int height, Span<byte> alpha, int stride)
    {
        foreach (var part in BlockParts(mask, column, row, width, height))
        {
            var block = maskCache.Get(part.Column, part.Row);
            for (var line = 0; line < part.Height; line++)
            {
                var from = (part.InBlockRow + line) * block.Width + part.InBlockColumn;
                var to = alpha.Slice((part.WindowRow + line) * stride + part.WindowColumn, part.Width);
                for (var index = 0; index < to.Length; index++)
                {
                    if (block.Rgb[(from + index) * 3] == 0)
                    {
                        to[index] = 0;
                    }
                }
            }
        }
    }

    /// <summary>The parts of the window that lie in the source, block by block, row by row.</summary>
    private static IEnumerable<BlockPart> BlockParts(PixelSource source, int column, int row, int width, int height)
    {
        var left = Math.Max(column, 0);
        var top = Math.Max(row, 0);
        var right = (int)Math.Min((long)column + width, source.Width);
        var bottom = (int)Math.Min((long)row + height, source.Height);
        if (left >= right || top >= bottom)
        {
            yield break;
        }
        for (var blockRow = top / source.BlockHeight; blockRow <= (bottom - 1) / source.BlockHeight; blockRow++)
        {
            for (var blockColumn = left / source.BlockWidth; blockColumn <= (right - 1) / source.BlockWidth; blockColumn++)
            {
                var (blockLeft, blockTop) = (blockColumn * source.BlockWidth, blockRow * source.BlockHeight);
                var (partLeft, partTop) = (Math.Max(left, blockLeft), Math.Max(top, blockTop));
                var partRight = (int)Math.Min(right, (long)blockLeft + source.BlockWidth);
                var partBottom = (int)Math.Min(bottom, (long)blockTop + source.BlockHeight);
                yield return new BlockPart(
                    blockColumn, blockRow,
                    InBlockColumn: partLeft - blockLeft, InBlockRow: partTop - blockTop,
                    WindowColumn: partLeft - column, WindowRow: partTop - row,
                    Width: partRight - partLeft, Height: partBottom - partTop);
            }
        }
    }

    private readonly record struct BlockPart(
        int Column, int Row, int InBlockColumn, int InBlockRow, int WindowColumn, int WindowRow, int Width, int Height);
}
