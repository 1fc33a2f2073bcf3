using GridMap.Domain.Geo;

namespace GridMap.Detection.Rasters;

/// <summary>From pixels to the raster's own coordinate system: x = X0 + column·XPerColumn + row·XPerRow, y likewise.</summary>
/// <param name="X0">X of the outer corner of the top-left pixel.</param>
/// <param name="XPerColumn">X step to the right.</param>
/// <param name="XPerRow">X step downwards; 0 unless rotated or sheared.</param>
/// <param name="Y0">Y of the outer corner of the top-left pixel.</param>
/// <param name="YPerColumn">Y step to the right; 0 unless rotated or sheared.</param>
/// <param name="YPerRow">Y step downwards; negative when north is up.</param>
/// <remarks>Source: OGC GeoTIFF 1.1, raster-to-model transformation; the order of <see cref="ToArray"/> is GDAL's.</remarks>
public readonly record struct RasterTransform(double X0, double XPerColumn, double XPerRow, double Y0, double YPerColumn, double YPerRow)
{
    /// <summary>Area of one pixel in squared units of the coordinate system, signed; 0 when degenerate.</summary>
    public double Determinant => XPerColumn * YPerRow - XPerRow * YPerColumn;

    /// <summary>Whether the columns or rows do not run along the axes.</summary>
    public bool IsRotated => XPerRow != 0 || YPerColumn != 0;

    /// <summary>Whether pixels have an area and all coefficients are finite.</summary>
    public bool IsUsable => double.IsFinite(X0) && double.IsFinite(Y0) && double.IsFinite(Determinant) && Determinant != 0;

    /// <summary>X and y of a pixel position, in the coordinate system's unit.</summary>
    public (double X, double Y) ToGround(PixelPoint pixel) =>
        (X0 + pixel.Column * XPerColumn + pixel.Row * XPerRow, Y0 + pixel.Column * YPerColumn + pixel.Row * YPerRow);

    /// <summary>The pixel position of x and y.</summary>
    public PixelPoint ToPixel(double x, double y)
    {
        var (dx, dy) = (x - X0, y - Y0);
        return new PixelPoint(Column: (dx * YPerRow - dy * XPerRow) / Determinant, Row: (dy * XPerColumn - dx * YPerColumn) / Determinant);
    }

    /// <summary>Six coefficients in GDAL's order.</summary>
    public double[] ToArray() => [X0, XPerColumn, XPerRow, Y0, YPerColumn, YPerRow];
}
