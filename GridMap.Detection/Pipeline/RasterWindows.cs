using GridMap.Detection.Rasters;

namespace GridMap.Detection.Pipeline;

/// <summary>A raster file as the search reads it.</summary>
internal sealed class RasterWindows(RasterFile raster) : IPixelWindows
{
    // Narrow reads keep the raster's own buffers small.
    private const int ChunkPixels = 4096;

    public int Width => raster.Header.Width;

    public int Height => raster.Header.Height;

    /// <summary>Rows to read at once: a row of blocks where that is reasonable, so that each block is decoded once.</summary>
    public int StripRows => raster.Header.BlockHeight is >= 64 and <= 1024 ? raster.Header.BlockHeight : 256;

    public void Read(int left, int top, int width, int height, Span<byte> rgb, Span<byte> isThere)
    {
        for (var from = 0; from < width; from += ChunkPixels)
        {
            var chunk = Math.Min(ChunkPixels, width - from);
            var window = raster.ReadWindow(left + from, top, chunk, height);
            for (var row = 0; row < height; row++)
            {
                window.Rgb.AsSpan(row * chunk * 3, chunk * 3).CopyTo(rgb[(((row * width) + from) * 3)..]);
                var line = isThere.Slice((row * width) + from, chunk);
                if (window.Alpha is null)
                {
                    line.Fill(1);
                    continue;
                }

                var alpha = window.Alpha.AsSpan(row * chunk, chunk);
                for (var column = 0; column < chunk; column++)
                {
                    line[column] = (byte)(alpha[column] >> 7);
                }
            }
        }
    }
}
