namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Looks for a pixel that is there, from the middle outwards in rows of blocks.</summary>
internal static class ContentCheck
{
    private const int LargestSide = 1024;

    public static bool HasValidPixel(RasterFile raster)
    {
        var width = Math.Min(raster.Header.BlockWidth, LargestSide);
        var height = Math.Clamp(raster.Header.BlockHeight, 1, LargestSide);
        var across = (raster.Header.Width + width - 1) / width;
        var down = (raster.Header.Height + height - 1) / height;
        for (var step = 0; step < down; step++)
        {
            // 0, +1, −1, +2, −2 … from the middle, wrapped, visits each row of blocks once.
            var row = (((step % 2 == 1 ? (step + 1) / 2 : -(step / 2)) + down / 2) % down + down) % down;
            for (var column = 0; column < across; column++)
            {
                var at = (column + across / 2) % across;
                if (HasValidPixel(raster, at * width, row * height, width, height))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool HasValidPixel(RasterFile raster, int left, int top, int width, int height)
    {
        var window = raster.ReadWindow(
            left, top, Math.Min(width, raster.Header.Width - left), Math.Min(height, raster.Header.Height - top));
        return window.Alpha is null || window.Alpha.AsSpan().ContainsAnyExcept((byte)0);
    }
}
