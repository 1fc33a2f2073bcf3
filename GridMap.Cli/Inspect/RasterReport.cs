using GridMap.Detection.Rasters;

namespace GridMap.Cli.Inspect;

/// <summary>What was found out about one file.</summary>
/// <param name="File">As the user wrote it.</param>
/// <param name="Header">Null when the file is no raster.</param>
/// <param name="Problem">What keeps it from being an orthophoto; null when nothing does.</param>
/// <param name="Samples">Values at the pixels asked for; null when none were asked for or they cannot be read.</param>
/// <param name="Failure">One line for standard error when the file could not be inspected as asked.</param>
internal sealed record RasterReport(
    string File, RasterHeader? Header, RasterProblem? Problem, IReadOnlyList<(SamplePixel Pixel, IReadOnlyList<BandValue> Values)>? Samples, string? Failure)
{
    public static RasterReport Of(string file, IReadOnlyList<SamplePixel> pixels)
    {
        RasterHeader? header = null;
        try
        {
            using var raster = RasterFile.Open(file);
            header = raster.Header;
            var outside = pixels.FirstOrDefault(pixel => pixel.Column >= raster.Header.Width || pixel.Row >= raster.Header.Height, new SamplePixel(-1, -1));
            var problem = header.Problem ?? raster.FindContentProblem();
            if (outside.Column >= 0)
            {
                return new RasterReport(file, header, problem, null,
                    $"{file}: the pixel {outside.Column},{outside.Row} lies outside the raster of {header.Width} by {header.Height} pixels.");
            }
            var samples = pixels.Select(pixel => (pixel, raster.ReadValues(pixel.Column, pixel.Row))).ToList();
            return new RasterReport(file, header, problem, pixels.Count == 0 ? null : samples, null);
        }
        catch (RasterException refusal)
        {
            return new RasterReport(file, header, header?.PictureProblem ?? refusal.Problem, null, refusal.Message);
        }
    }
}
