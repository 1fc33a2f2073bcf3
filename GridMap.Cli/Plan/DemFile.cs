using GridMap.Cli.Hosting;
using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Plan;

/// <summary>Reads the ground's heights around an area from the first band of a GeoTIFF.</summary>
internal static class DemFile
{
    // Flights leave the area by transits and turns.
    private const double AroundMetres = 1500;
    private const int MostKnots = 1500;
    private const double LeastStepMetres = 2;

    /// <summary>A grid in the frame of the area.</summary>
    /// <exception cref="CommandFailure">The raster has no place, or does not reach the area.</exception>
    /// <exception cref="RasterException">It cannot be read.</exception>
    public static TerrainGrid Read(string path, Geometry area)
    {
        using var raster = RasterFile.Open(path);
        var header = raster.Header;
        if (header.Georeference is not { } place)
        {
            throw new CommandFailure($"{path}: {(header.GroundProblem is { } problem ? RasterProblems.Describe(problem) : "the raster has no place on the ground.")}");
        }

        var frame = LocalFrame.For(area);
        var bounds = frame.ToMetric(area).EnvelopeInternal;
        var around = Math.Min(AroundMetres, Math.Max(300, Math.Max(bounds.Width, bounds.Height)));
        bounds.ExpandBy(around);
        var step = Math.Max(Math.Max(LeastStepMetres, place.GsdMetres), Math.Max(bounds.Width, bounds.Height) / MostKnots);
        var (columns, rows) = ((int)Math.Ceiling(bounds.Width / step) + 1, (int)Math.Ceiling(bounds.Height / step) + 1);
        var pixels = new PixelPoint[columns * rows];
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < pixels.Length; i++)
        {
            // Heights stand in the middles of pixels.
            var pixel = place.ToPixel(frame.ToLonLat(new MetricPoint(bounds.MinX + (i % columns * step), bounds.MinY + (i / columns * step))));
            pixels[i] = new PixelPoint(pixel.Column - 0.5, pixel.Row - 0.5);
            (left, top) = (Math.Min(left, pixels[i].Column), Math.Min(top, pixels[i].Row));
            (right, bottom) = (Math.Max(right, pixels[i].Column), Math.Max(bottom, pixels[i].Row));
        }

        var (column, row) = ((int)Math.Clamp(Math.Floor(left), 0, header.Width), (int)Math.Clamp(Math.Floor(top), 0, header.Height));
        var (width, height) = ((int)Math.Clamp(Math.Ceiling(right) + 1, 0, header.Width) - column, (int)Math.Clamp(Math.Ceiling(bottom) + 1, 0, header.Height) - row);
        if (width < 2 || height < 2)
        {
            throw new CommandFailure($"{path}: the elevation model does not reach the area; give one that covers it.");
        }

        var values = raster.ReadBand(0, column, row, width, height);
        var heights = new float[pixels.Length];
        for (var i = 0; i < heights.Length; i++)
        {
            heights[i] = (float)Between(values, width, height, pixels[i].Column - column, pixels[i].Row - row, header.NoData);
        }

        return new TerrainGrid(frame, new MetricPoint(bounds.MinX, bounds.MinY), step, columns, heights);
    }

    private static double Between(double[] values, int width, int height, double column, double row, double? noData)
    {
        if (!(column >= -0.5 && row >= -0.5 && column <= width - 0.5 && row <= height - 0.5))
        {
            return double.NaN;
        }

        var (x, y) = (Math.Clamp(column, 0, width - 1.001), Math.Clamp(row, 0, height - 1.001));
        var (x0, y0) = ((int)x, (int)y);
        var (u, v) = (x - x0, y - y0);
        double At(int right, int down) => values[((y0 + down) * width) + x0 + right] is var value && value == noData ? double.NaN : value;
        return ((1 - v) * (((1 - u) * At(0, 0)) + (u * At(1, 0)))) + (v * (((1 - u) * At(0, 1)) + (u * At(1, 1))));
    }
}
