using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tiling;

/// <summary>Makes tiles of the deepest zoom from the raster by bilinear interpolation, after averaging where the raster is finer.</summary>
internal sealed class TileSampler(RasterFile raster, RasterGeoreference georeference)
{
    private const int Side = TileGrid.TilePixels;
    private const double SameScale = 1.5;

    /// <summary>The tile, or null when nothing of the raster is in it.</summary>
    public TileImage? Read(TileId tile)
    {
        var grid = new ControlGrid(georeference, tile);
        if (!grid.Touches(raster.Header.Width, raster.Header.Height))
        {
            return null;
        }
        // Averaging by a whole number first, on a lattice fixed to the raster, keeps neighbouring tiles seamless.
        var step = grid.Scale < SameScale ? 1 : (int)Math.Floor(grid.Scale);
        var left = (int)Math.Floor((Math.Max(grid.Left, 0) - step) / step) - 1;
        var top = (int)Math.Floor((Math.Max(grid.Top, 0) - step) / step) - 1;
        var right = (int)Math.Ceiling((Math.Min(grid.Right, raster.Header.Width) + step) / step) + 1;
        var bottom = (int)Math.Ceiling((Math.Min(grid.Bottom, raster.Header.Height) + step) / step) + 1;
        var window = raster.ReadScaled((double)left * step, (double)top * step, step, right - left, bottom - top);
        var image = new TileImage();
        Span<float> columns = stackalloc float[Side];
        Span<float> rows = stackalloc float[Side];
        for (var row = 0; row < Side; row++)
        {
            grid.Row(row, step, left, top, columns, rows);
            BilinearSampler.Fill(window, columns, rows, image.Rgba.AsSpan(row * Side * 4, Side * 4));
        }
        return image.IsEmpty ? null : image;
    }
}
