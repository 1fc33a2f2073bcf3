using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>An elevation model: a raster of heights in metres, each of the middle of its pixel.</summary>
/// <param name="Width">Columns, two or more.</param>
/// <param name="Height">Rows, two or more.</param>
/// <param name="GsdMetres">Mean side of a pixel on the ground.</param>
/// <param name="ToPixel">Pixel position of a WGS 84 position; may lie outside.</param>
public sealed record HeightModel(int Width, int Height, double GsdMetres, Func<LonLat, PixelPoint> ToPixel)
{
    /// <summary>Finer than this no plan follows the ground.</summary>
    public const double LeastStepMetres = 2;

    private const double LowestMetres = -500;
    private const double HighestMetres = 9000;

    /// <summary>Distance between the knots of a grid made of it, before large areas double it.</summary>
    public double StepMetres => Math.Max(LeastStepMetres, Math.Round(GsdMetres, 2));

    /// <summary>The model of a raster that knows its place.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="gsdMetres">Mean side of a pixel on the ground.</param>
    /// <param name="transform">Six affine coefficients in GDAL's order, pixels to the system.</param>
    /// <param name="system">The coordinate reference system.</param>
    /// <exception cref="ArgumentException"><paramref name="transform"/> does not hold six values, or pixels have no area.</exception>
    public static HeightModel Of(int width, int height, double gsdMetres, double[] transform, CoordinateSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        if (transform is not [var x0, var xPerColumn, var xPerRow, var y0, var yPerColumn, var yPerRow]) throw new ArgumentException("An affine transformation has six coefficients.", nameof(transform));
        var area = xPerColumn * yPerRow - xPerRow * yPerColumn;
        if (!double.IsFinite(area) || area == 0) throw new ArgumentException("The pixels have no area.", nameof(transform));
        return new HeightModel(width, height, gsdMetres, position =>
        {
            var (x, y) = system.FromLonLat(position);
            var (dx, dy) = (x - x0, y - y0);
            return new PixelPoint(Column: (dx * yPerRow - dy * xPerRow) / area, Row: (dy * xPerColumn - dx * yPerColumn) / area);
        });
    }

    /// <summary>A value of the raster as a height; not a number where it is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="noData">What the raster writes where it knows nothing; null where it does not say. What no place on land has stands for nothing, too.</param>
    public static float HeightOf(double value, double? noData) => value == noData || !(value >= LowestMetres && value <= HighestMetres) ? float.NaN : (float)value;

    /// <summary>Looks up where knots lie in the raster.</summary>
    public HeightSampling Over(TerrainLattice lattice)
    {
        ArgumentNullException.ThrowIfNull(lattice);
        return new HeightSampling(this, lattice);
    }
}
