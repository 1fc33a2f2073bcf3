using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>What a GeoTIFF says about its place: affine transformation, coordinate system, or only control points.</summary>
/// <param name="Transform">Null when there is none.</param>
/// <param name="Crs">Null when none is declared.</param>
/// <param name="ControlPoints">Tie points that do not make a transformation.</param>
internal sealed record GeoTiffPlacement(RasterTransform? Transform, RasterCrs? Crs, int ControlPoints)
{
    private const int PixelIsPoint = 2;

    /// <summary>Reads the placement; the order of preference (scale and tie point, matrix, world file) is GDAL's.</summary>
    public static GeoTiffPlacement Read(TiffDirectory directory)
    {
        var keys = GeoKeys.Find(directory);
        var scale = directory.FindDoubles(TiffTag.ModelPixelScale);
        var ties = directory.FindDoubles(TiffTag.ModelTiepoint) ?? [];
        var matrix = directory.FindDoubles(TiffTag.ModelTransformation);
        RasterTransform? transform = null;
        if (scale is { Length: >= 2 } && scale[0] != 0 && scale[1] != 0 && ties.Length >= 6)
        {
            var (across, down) = (scale[0], -Math.Abs(scale[1]));
            transform = new RasterTransform(ties[3] - ties[0] * across, across, 0, ties[4] - ties[1] * down, 0, down);
        }
        else if (matrix is { Length: 16 })
        {
            transform = new RasterTransform(matrix[3], matrix[0], matrix[1], matrix[7], matrix[4], matrix[5]);
        }
        if (transform is { } placed && keys?.FindCode(GeoKeys.RasterType) == PixelIsPoint)
        {
            transform = placed with
            {
                X0 = placed.X0 - (placed.XPerColumn + placed.XPerRow) / 2,
                Y0 = placed.Y0 - (placed.YPerColumn + placed.YPerRow) / 2,
            };
        }
        transform ??= WorldFile.Find(directory.File.Path);
        var controlPoints = transform is null ? ties.Length / 6 : 0;
        // The keys then describe the control points, not the pixels.
        return new GeoTiffPlacement(transform, keys is null || controlPoints > 0 ? null : GeoTiffCrs.Find(keys), controlPoints);
    }
}
