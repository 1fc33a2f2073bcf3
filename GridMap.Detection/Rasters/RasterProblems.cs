namespace GridMap.Detection.Rasters;

/// <summary>Stable keys and English sentences of <see cref="RasterProblem"/>.</summary>
public static class RasterProblems
{
    /// <summary>The key that goes over the wire and into translations, for example <c>noGeoreference</c>.</summary>
    public static string KeyOf(RasterProblem problem)
    {
        var name = problem.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>One English sentence, without the file's name, that says what is wrong and what to do.</summary>
    public static string Describe(RasterProblem problem) => problem switch
    {
        RasterProblem.Unreadable => "The file does not exist or may not be read.",
        RasterProblem.EmptyFile => "The file is empty; upload it again.",
        RasterProblem.NotARaster => "The file is neither a TIFF nor a JPEG, PNG or WebP picture.",
        RasterProblem.VirtualRaster => "The file is a virtual raster that points at other files; export it as a GeoTIFF first.",
        RasterProblem.Truncated => "The file ends before the data its header promises; copy or upload it again.",
        RasterProblem.Corrupt => "The file is damaged: its header contradicts itself or a block cannot be decoded; export it again.",
        RasterProblem.TooLarge => "The header promises more pixels or larger blocks than are accepted; split it, or export it with tiles of 256 or 512 pixels.",
        RasterProblem.UnsupportedCompression => "The compression is not supported; export it with LZW, deflate, JPEG, WebP or Zstandard.",
        RasterProblem.UnsupportedSamples => "The sample layout is not supported; export it as 8-bit RGB.",
        RasterProblem.ComplexSamples => "The samples are complex numbers (radar), not a picture.",
        RasterProblem.NotAPicture => "One band of signed or floating-point values is a measurement such as elevation, not a picture.",
        RasterProblem.NoGeoreference => "The raster has no position on the ground; export it as a GeoTIFF with its coordinate reference system.",
        RasterProblem.ControlPointsOnly => "The raster has ground control points only; rectify it into an orthophoto first.",
        RasterProblem.NoCrs => "The raster is placed but declares no coordinate reference system; assign one, for example EPSG:4547.",
        RasterProblem.UnsupportedCrs => "The declared coordinate reference system cannot be converted; reproject it, for example to EPSG:4547 or EPSG:3857.",
        RasterProblem.OutsideCrs => "The position lies outside the area of the declared coordinate reference system; check which one is declared.",
        RasterProblem.DegenerateTransform => "The affine transformation gives pixels no area on the ground; export it again.",
        RasterProblem.NoValidPixels => "Every pixel is transparent, masked or nodata; there is nothing to look at.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Unknown raster problem."),
    };
}
