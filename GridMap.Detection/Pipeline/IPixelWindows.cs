namespace GridMap.Detection.Pipeline;

/// <summary>A picture that is read window by window: a raster file, or pixels in memory.</summary>
public interface IPixelWindows
{
    /// <summary>Pixels across.</summary>
    int Width { get; }

    /// <summary>Pixels down.</summary>
    int Height { get; }

    /// <summary>Pixels along each side of the picture that are read as one, their mean: 1, 2, 4 or 8. The last ones may stand for fewer.</summary>
    int Reduction => 1;

    /// <summary>Reads a window that lies inside the picture.</summary>
    /// <param name="left">First column; this and the others in pixels as they are read.</param>
    /// <param name="top">First row.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="rgb">Filled with interleaved 8-bit RGB, three bytes a pixel.</param>
    /// <param name="isThere">Filled with 1 where there is picture and 0 where there is nodata, mask or transparency.</param>
    /// <exception cref="IOException">The pixels cannot be read; the message names the file and the cause.</exception>
    void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere);
}
