using System.Globalization;
using System.Runtime.InteropServices;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Contracts.Grounds;
using GridMap.Detection.Rasters;
using GridMap.Domain;

namespace GridMap.Cli.Work;

/// <summary>Reads elevation models for a server: the heights as they are, in squares that it can pick from.</summary>
internal sealed class TerrainProcessor(WorkerApi api, Patience patience, WorkerSettings settings)
{
    private const int SquarePixels = 256;
    private const double MostMegapixels = 400;
    private const double StoringShare = 0.9;

    /// <returns>A line for the log.</returns>
    /// <exception cref="RasterException">It cannot be read, or has no place on the ground.</exception>
    /// <exception cref="InputRefusal">It is no elevation model.</exception>
    public async Task<string> ProcessAsync(TerrainLease lease, Heartbeats beats, CancellationToken cancellation)
    {
        using var input = await JobInput.OpenAsync(InputFile.Of(lease), api, patience, settings.ScratchFolder, cancellation);
        Directory.CreateDirectory(settings.ScratchFolder);
        var path = Path.Combine(settings.ScratchFolder, $"{lease.Sha256}.heights");
        try
        {
            var result = await Task.Run(() => Read(lease, input.Path, path, beats, cancellation), cancellation);
            var stored = await patience.RetryAsync(turn => api.PutHeightsAsync(lease.JobId, path, turn), cancellation);
            var isTaken = await patience.RetryAsync(turn => api.PutTerrainAsync(lease.JobId, result with { HeightsSha256 = stored.Sha256 }, turn), cancellation);
            return isTaken
                ? string.Create(CultureInfo.InvariantCulture, $"{lease.FileName}: read, {result.Width} × {result.Height} heights of {result.LowestMetres:0.#} to {result.HighestMetres:0.#} m.")
                : $"{lease.FileName}: read, but another worker was faster.";
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TerrainResult Read(TerrainLease lease, string from, string to, Heartbeats beats, CancellationToken cancellation)
    {
        using var raster = RasterFile.Open(from);
        var header = raster.Header;
        if (header.Georeference is not { } place)
        {
            throw new RasterException(lease.FileName, header.GroundProblem ?? RasterProblem.NoGeoreference);
        }

        if (header.Bands != 1 || header.HasPalette)
        {
            throw new InputRefusal(Phrase.Of("grounds.notHeights", ("fileName", lease.FileName), ("bands", header.Bands)));
        }

        if (header.Width < 2 || header.Height < 2 || (double)header.Width * header.Height > MostMegapixels * 1e6)
        {
            throw new InputRefusal(Phrase.Of("grounds.tooLarge", ("fileName", lease.FileName), ("width", header.Width), ("height", header.Height), ("most", MostMegapixels)));
        }

        var (lowest, highest, known) = Copy(raster, to, beats, cancellation);
        if (known == 0)
        {
            throw new InputRefusal(Phrase.Of("grounds.noHeights", ("fileName", lease.FileName)));
        }

        var corners = place.Corners;
        return new TerrainResult(
            lease.LeaseId, "", header.Width, header.Height, place.Transform.ToArray(), header.Crs?.Epsg ?? place.System.Epsg, header.Crs?.Wkt, place.System.ToString(), place.GsdMetres,
            lowest, highest, (double)known / header.Width / header.Height,
            [corners.Min(at => at.Longitude), corners.Min(at => at.Latitude), corners.Max(at => at.Longitude), corners.Max(at => at.Latitude)]);
    }

    /// <summary>Writes the squares one after the other.</summary>
    private static (double Lowest, double Highest, long Known) Copy(RasterFile raster, string path, Heartbeats beats, CancellationToken cancellation)
    {
        var (width, height) = (raster.Header.Width, raster.Header.Height);
        var (lowest, highest, known) = (double.PositiveInfinity, double.NegativeInfinity, 0L);
        var square = new float[SquarePixels * SquarePixels];
        using var file = File.Create(path);
        for (var top = 0; top < height; top += SquarePixels)
        {
            cancellation.ThrowIfCancellationRequested();
            beats.Report("reading", StoringShare * top / height);
            var rows = Math.Min(SquarePixels, height - top);
            // Rows are read whole: strips span the width.
            var heights = DemFile.Heights(raster, 0, top, width, rows);
            foreach (var value in heights.Where(float.IsFinite))
            {
                (lowest, highest, known) = (Math.Min(lowest, value), Math.Max(highest, value), known + 1);
            }

            for (var left = 0; left < width; left += SquarePixels)
            {
                Array.Fill(square, float.NaN);
                for (var row = 0; row < rows; row++)
                {
                    heights.AsSpan((row * width) + left, Math.Min(SquarePixels, width - left)).CopyTo(square.AsSpan(row * SquarePixels));
                }

                file.Write(MemoryMarshal.AsBytes(square.AsSpan()));
            }
        }

        return (lowest, highest, known);
    }
}
