namespace GridMap.Detection.Rasters;

/// <summary>A piece of a raster as 8-bit RGB with its validity.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Rgb">Red, green, blue; row by row, <c>Width × Height × 3</c> bytes.</param>
/// <param name="Alpha">A byte a pixel, 0 (outside, transparent, masked or nodata) to 255; null when every pixel is 255.</param>
public sealed record RasterWindow(int Width, int Height, byte[] Rgb, byte[]? Alpha)
{
    /// <summary>Fraction of pixels with alpha of at least one half, 0 to 1.</summary>
    public double ValidFraction
    {
        get
        {
            if (Alpha is null)
            {
                return 1;
            }
            var valid = 0;
            foreach (var alpha in Alpha)
            {
                valid += alpha >> 7;
            }
            return (double)valid / Alpha.Length;
        }
    }

    /// <summary>Whether the pixel's alpha is at least one half.</summary>
    public bool IsValid(int column, int row) => Alpha is null || Alpha[row * Width + column] >= 128;
}
