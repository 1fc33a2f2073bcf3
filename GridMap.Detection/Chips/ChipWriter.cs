using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using NetVips;

namespace GridMap.Detection.Chips;

/// <summary>Cuts pictures at full resolution around sites and detections, for review and reports.</summary>
public static class ChipWriter
{
    /// <summary>Cuts a chip around a box.</summary>
    /// <param name="raster">The orthophoto.</param>
    /// <param name="box">What to show, full-resolution pixels.</param>
    /// <param name="paddingMetres">Ground shown on every side; on a picture of unknown scale, a tenth of that many box sides.</param>
    /// <param name="format">How to encode it.</param>
    /// <param name="maxSidePixels">Larger chips are reduced to this, 64 to 8192.</param>
    /// <returns>The chip; its area is clipped to the orthophoto.</returns>
    /// <exception cref="RasterException">The pixels cannot be read.</exception>
    /// <exception cref="ArgumentException">The box lies outside the orthophoto.</exception>
    public static ImageChip Cut(RasterFile raster, PixelBox box, double paddingMetres, ChipFormat format, int maxSidePixels = 1600)
    {
        ArgumentNullException.ThrowIfNull(raster);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSidePixels, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxSidePixels, 8192);
        var padding = raster.Header.Georeference is { } place ? paddingMetres / place.GsdMetres : paddingMetres / 10 * Math.Max(box.Width, box.Height);
        var left = (int)Math.Max(0, Math.Floor(box.Left - padding));
        var top = (int)Math.Max(0, Math.Floor(box.Top - padding));
        var right = (int)Math.Min(raster.Header.Width, Math.Ceiling(box.Left + box.Width + padding));
        var bottom = (int)Math.Min(raster.Header.Height, Math.Ceiling(box.Top + box.Height + padding));
        if (right <= left || bottom <= top)
        {
            throw new ArgumentException($"{raster.Header.Path}: the box at column {box.Left:0}, row {box.Top:0} lies outside the picture.");
        }

        var step = Math.Max(1, (double)Math.Max(right - left, bottom - top) / maxSidePixels);
        var width = Math.Max(1, (int)Math.Round((right - left) / step));
        var height = Math.Max(1, (int)Math.Round((bottom - top) / step));
        var window = step > 1 ? raster.ReadScaled(left, top, step, width, height) : raster.ReadWindow(left, top, width, height);
        var (suffix, type) = format switch
        {
            ChipFormat.Png => (".png", "image/png"),
            ChipFormat.Jpeg => (".jpg[Q=88]", "image/jpeg"),
            _ => (".webp[Q=86]", "image/webp"),
        };
        using var image = Image.NewFromMemory(window.Rgb, width, height, bands: 3, Enums.BandFormat.Uchar);
        using var coloured = image.Copy(interpretation: Enums.Interpretation.Srgb);
        return new ImageChip(coloured.WriteToBuffer(suffix), type, width, height, new PixelBox(left, top, right - left, bottom - top));
    }
}
