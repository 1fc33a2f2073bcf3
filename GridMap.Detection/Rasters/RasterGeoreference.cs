using GridMap.Domain.Geo;

namespace GridMap.Detection.Rasters;

/// <summary>Where a raster's pixels lie on the ground.</summary>
/// <param name="Transform">Pixels to the coordinate system.</param>
/// <param name="System">The coordinate system, longitude or east first.</param>
/// <param name="Width">Columns of the raster.</param>
/// <param name="Height">Rows of the raster.</param>
public sealed record RasterGeoreference(RasterTransform Transform, CoordinateSystem System, int Width, int Height)
{
    private readonly Lazy<double> gsd = new(() => Measure(Transform, System, Width, Height));

    /// <summary>Mean side of a pixel on the ground at the raster's middle, metres (Web Mercator's stretch taken off, degrees converted).</summary>
    public double GsdMetres => gsd.Value;

    /// <summary>WGS 84 position of a pixel position; not a number where the projection has no answer.</summary>
    public LonLat ToLonLat(PixelPoint pixel)
    {
        var (x, y) = Transform.ToGround(pixel);
        return System.ToLonLat(x, y);
    }

    /// <summary>Pixel position of a WGS 84 position; may lie outside the raster.</summary>
    public PixelPoint ToPixel(LonLat position)
    {
        var (x, y) = System.FromLonLat(position);
        return Transform.ToPixel(x, y);
    }

    /// <summary>The four outer corners: upper left, upper right, lower right, lower left of the picture.</summary>
    public IReadOnlyList<LonLat> Corners =>
    [
        ToLonLat(new PixelPoint(0, 0)), ToLonLat(new PixelPoint(Width, 0)),
        ToLonLat(new PixelPoint(Width, Height)), ToLonLat(new PixelPoint(0, Height)),
    ];

    private static double Measure(RasterTransform transform, CoordinateSystem system, int width, int height)
    {
        var centre = new PixelPoint(width / 2.0, height / 2.0);
        LonLat At(double columns, double rows)
        {
            var (x, y) = transform.ToGround(new PixelPoint(centre.Column + columns, centre.Row + rows));
            return system.ToLonLat(x, y);
        }
        var frame = LocalFrame.For(At(0, 0));
        var (left, right) = (frame.ToMetric(At(-0.5, 0)), frame.ToMetric(At(0.5, 0)));
        var (top, bottom) = (frame.ToMetric(At(0, -0.5)), frame.ToMetric(At(0, 0.5)));
        var (eastColumn, northColumn) = (right.EastMetres - left.EastMetres, right.NorthMetres - left.NorthMetres);
        var (eastRow, northRow) = (bottom.EastMetres - top.EastMetres, bottom.NorthMetres - top.NorthMetres);
        return Math.Sqrt(Math.Abs(eastColumn * northRow - eastRow * northColumn));
    }
}
