namespace GridMap.Detection.Pipeline;

/// <summary>A picture held in memory.</summary>
public sealed class PixelPicture : IPixelWindows
{
    private readonly byte[] _rgb;
    private readonly byte[]? _isThere;

    /// <summary>Takes the pixels over without a copy.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="rgb">Interleaved 8-bit RGB, row by row.</param>
    /// <param name="isThere">1 where there is picture, 0 elsewhere, one byte a pixel; null = everywhere.</param>
    /// <exception cref="ArgumentException">An array has the wrong length.</exception>
    public PixelPicture(int width, int height, byte[] rgb, byte[]? isThere)
    {
        ArgumentNullException.ThrowIfNull(rgb);
        if (rgb.Length != width * height * 3 || (isThere is not null && isThere.Length != width * height))
        {
            throw new ArgumentException($"A picture of {width} × {height} pixels has {width * height * 3} values, not {rgb.Length}.");
        }

        (Width, Height, _rgb, _isThere) = (width, height, rgb, isThere);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public int Height { get; }

    /// <inheritdoc/>
    public void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere)
    {
        for (var row = 0; row < height; row++)
        {
            var at = ((top + row) * Width) + left;
            _rgb.AsSpan(at * 3, width * 3).CopyTo(rgb.Span[(row * width * 3)..]);
            var line = isThere.Span.Slice(row * width, width);
            if (_isThere is null)
            {
                line.Fill(1);
            }
            else
            {
                _isThere.AsSpan(at, width).CopyTo(line);
            }
        }
    }
}
