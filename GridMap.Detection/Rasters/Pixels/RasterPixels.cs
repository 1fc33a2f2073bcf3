namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Full-resolution pixels, the overviews below them and the mask beside them.</summary>
/// <param name="Full">The picture.</param>
/// <param name="Overviews">Smaller copies, largest first.</param>
/// <param name="Mask">A source whose red channel is the validity of each full-resolution pixel; null without a mask.</param>
internal sealed record RasterPixels(PixelSource Full, IReadOnlyList<PixelSource> Overviews, PixelSource? Mask) : IDisposable
{
    public void Dispose()
    {
        Full.Dispose();
        foreach (var overview in Overviews)
        {
            overview.Dispose();
        }
        Mask?.Dispose();
    }
}
