namespace GridMap.Detection.Rasters.Pixels;

/// <summary>One block as 8-bit RGB, three bytes a pixel, with the alpha of each pixel.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Rgb">Red, green and blue, row by row.</param>
/// <param name="Alpha">0 (nothing there) to 255 a pixel; null when every pixel is 255.</param>
internal sealed record PixelBlock(int Width, int Height, byte[] Rgb, byte[]? Alpha)
{
    public long Bytes => Rgb.LongLength + (Alpha?.LongLength ?? 0) + 128;

    /// <summary>A block in which nothing is there.</summary>
    public static PixelBlock Empty(int width, int height) => new(width, height, new byte[width * height * 3], new byte[width * height]);
}
