using System.Text.Json;
using GridMap.Cli.Detect;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Jobs;
using GridMap.Detection.Chips;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Footprints;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Scenes;
using GridMap.Detection.Tiling;
using GridMap.Domain;
using GridMap.Domain.Detections;
using GridMap.Domain.Sites;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Work;

/// <summary>Does one job: search, tiles, chips.</summary>
internal sealed class JobProcessor(WorkerApi api, Patience patience, WorkerSettings settings, WorkerModel model, TimeProvider clock)
{
    private const double ReadingShare = 0.05;
    private const double DetectingShare = 0.60;
    private const double TilingShare = 0.25;
    private const int ChipsAtOnce = 4;
    private const double TankPaddingMetres = 12;

    // Roofs alone are judged by the yard around them.
    private const double RoofPaddingMetres = 25;

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };

    public async Task<JobResult> ProcessAsync(JobLease lease, string path, Heartbeats beats, CancellationToken cancellation)
    {
        using var raster = RasterFile.Open(path);
        if (raster.Header.Problem is { } problem)
        {
            throw new RasterException(path, problem);
        }

        var place = raster.Header.Georeference ?? throw new RasterException(path, RasterProblem.NoGeoreference);
        var footprint = await Task.Run(() => FootprintTracer.Trace(raster), cancellation);
        var ground = JsonSerializer.SerializeToElement(footprint, GeoJson);
        var cells = await patience.RetryAsync(turn => api.FindCellsAsync(lease.JobId, new JobCellsRequest(lease.LeaseId, ground), turn), cancellation);
        beats.Report("detecting", ReadingShare);
        var (detector, modelSha256) = await model.GetAsync();
        var threads = settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount;
        var report = await new OrthophotoDetector(detector, clock).DetectAsync(
            raster, new DetectionSettings { Threads = threads, OperatingPoint = settings.OperatingPoint },
            new Relay(share => beats.Report("detecting", ReadingShare + (DetectingShare * share))), cancellation);
        var (tiles, tilesSha256) = await TileAsync(lease, raster, threads, beats, cancellation);
        beats.Report("storing", ReadingShare + DetectingShare + TilingShare);
        var sites = await StoreSitesAsync(lease, raster, report, beats, cancellation);
        return new JobResult(
            lease.LeaseId, report.Model, report.ModelVersion, modelSha256, raster.Header.Width, raster.Header.Height, place.System.Epsg,
            place.GsdMetres, ground, tiles.MinZoom, tiles.MaxZoom, tilesSha256,
            report.Seconds, report.Megapixels, sites)
        {
            Scenes = [.. cells.Select(cell => FindScene(report, cell)).OfType<JobScene>()],
            OperatingPoint = report.OperatingPoint,
            Thresholds = report.Thresholds.ToDictionary(pair => ClassNames.Of(pair.Key), pair => pair.Value),
            Warnings = [.. report.Warnings.Select(warning => warning.Phrase).OfType<Phrase>().Select(phrase => new Message(phrase.Key, phrase.Arguments))],
        };
    }

    private static JobScene? FindScene(DetectionReport report, JobCell cell) =>
        cell.Polygon.Deserialize<Geometry>(GeoJson) is { } shape && report.FindScene(shape) is { } scene
            ? new JobScene(cell.Code, scene.Value, scene.Map, scene.Tank)
            : null;

    private async Task<(TilingResult Tiles, string Sha256)> TileAsync(
        JobLease lease, RasterFile raster, int threads, Heartbeats beats, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.ScratchFolder);
        var path = Path.Combine(settings.ScratchFolder, $"{lease.JobId:N}.mbtiles");
        try
        {
            var tiles = await OrthophotoTiler.WriteAsync(
                raster, path, new TilingOptions { Threads = threads, Name = lease.FileName },
                new Relay(share => beats.Report("tiling", ReadingShare + DetectingShare + (TilingShare * share))), cancellation);
            var stored = await patience.RetryAsync(turn => api.PutTilesAsync(lease.JobId, path, turn), cancellation);
            return (tiles, stored.Sha256);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Groups the objects as the server does, and sends a picture of each group.</summary>
    private async Task<IReadOnlyList<JobSite>> StoreSitesAsync(
        JobLease lease, RasterFile raster, DetectionReport report, Heartbeats beats, CancellationToken cancellation)
    {
        var detections = report.Objects.Select(found => found.ToGround()).OfType<GroundDetection>().ToList();
        var groups = SiteClustering.Cluster(detections, SiteOptions.Default);
        var before = ReadingShare + DetectingShare + TilingShare;
        var sites = new JobSite[groups.Count];
        var done = 0;
        // Several at once: cutting waits for the disk, sending for the server. Their order is that of the groups.
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = ChipsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, groups.Count, atOnce, async (index, turn) =>
        {
            var group = groups[index];
            var padding = group.TankCount > 0 ? TankPaddingMetres : RoofPaddingMetres;
            var chip = ChipWriter.Cut(raster, Around(group.Objects), padding, ChipFormat.WebP);
            var stored = await patience.RetryAsync(again => api.PutChipAsync(lease.JobId, chip.Bytes, chip.ContentType, again), turn);
            sites[index] = new JobSite(
                [.. group.Objects.Select(ToWire)], stored.Sha256, [chip.Area.Left, chip.Area.Top, chip.Area.Width, chip.Area.Height]);
            beats.Report("storing", before + ((1 - before) * Interlocked.Increment(ref done) / groups.Count));
        });
        return sites;
    }

    private static PixelBox Around(IReadOnlyList<GroundDetection> objects)
    {
        var (left, top) = (objects.Min(seen => seen.PixelBox.Left), objects.Min(seen => seen.PixelBox.Top));
        var (right, bottom) = (objects.Max(seen => seen.PixelBox.Left + seen.PixelBox.Width), objects.Max(seen => seen.PixelBox.Top + seen.PixelBox.Height));
        return new PixelBox(left, top, right - left, bottom - top);
    }

    private static DetectedObject ToWire(GroundDetection seen) => new(
        seen.Class is ObjectClass.Tank ? DetectedClass.Tank : DetectedClass.Structure,
        seen.Score, seen.Position.Longitude, seen.Position.Latitude, seen.UncertaintyMetres, seen.DiameterMetres, seen.AreaSquareMetres,
        RoofColourNames.Of(seen.RoofColour),
        [seen.PixelBox.Left, seen.PixelBox.Top, seen.PixelBox.Width, seen.PixelBox.Height])
    {
        Outline = seen.GroundOutline?.Select(corner => new[] { ResultNumbers.Degrees(corner.Longitude), ResultNumbers.Degrees(corner.Latitude) }).ToArray(),
        PixelOutline = seen.Outline?.Ring.Select(corner => new[] { ResultNumbers.Pixels(corner.Column), ResultNumbers.Pixels(corner.Row) }).ToArray(),
        OutlineKind = OutlineNames.Of(seen.Outline?.Kind),
        LengthMetres = seen.LengthMetres,
        WidthMetres = seen.WidthMetres,
        IsTruncated = seen.IsTruncated,
    };

    private sealed class Relay(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
