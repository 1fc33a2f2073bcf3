namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Pixels in blocks, decoded when asked for. Implementations are safe from several threads.</summary>
internal abstract class PixelSource : IDisposable
{
    public abstract int Width { get; }

    public abstract int Height { get; }

    public abstract int BlockWidth { get; }

    public abstract int BlockHeight { get; }

    public int Across => (Width + BlockWidth - 1) / BlockWidth;

    public int Down => (Height + BlockHeight - 1) / BlockHeight;

    /// <summary>A block as RGB, cut at the raster's right and bottom edges.</summary>
    public abstract PixelBlock ReadBlock(int blockColumn, int blockRow);

    /// <summary>As <see cref="ReadBlock"/>, into the caller's memory, where that can be done without making the block first.</summary>
    /// <param name="rgb">From the block's first pixel on, interleaved 8-bit RGB.</param>
    /// <param name="alpha">From the block's first pixel on.</param>
    /// <param name="stride">Pixels from one row to the next in both.</param>
    /// <returns>False when it cannot; what was written is then worth nothing.</returns>
    public virtual bool TryFill(int blockColumn, int blockRow, Span<byte> rgb, Span<byte> alpha, int stride) => false;

    /// <summary>The raw values of one pixel, a value a band.</summary>
    public abstract IReadOnlyList<BandValue> ReadValues(int column, int row);

    /// <summary>One band's raw values over a window inside the raster, row by row.</summary>
    public virtual void ReadBand(int band, int column, int row, int width, int height, Span<double> values)
    {
        for (var i = 0; i < width * height; i++)
        {
            values[i] = ReadValues(column + (i % width), row + (i / width))[band].Value;
        }
    }

    public virtual void Dispose()
    {
    }
}
