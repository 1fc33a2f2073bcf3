using System.Security.Cryptography;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Rasters;
using GridMap.Detection.Scenes;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Orthophoto in, placed detections out. One instance serves any number of pictures; it holds the loaded model.</summary>
/// <param name="detector">The loaded model; stays the caller's to dispose.</param>
/// <param name="clock">Measures how long a search takes.</param>
public sealed class OrthophotoDetector(OnnxDetector detector, TimeProvider clock)
{
    // Decoded blocks kept while reading row by row: two rows of blocks of a very wide picture.
    private const long CacheBytes = 96L * 1024 * 1024;

    private const int HashBytes = 256 * 1024;

    // Of a class an operating point says nothing about.
    private const double UsualThreshold = 0.5;

    /// <summary>Opens a picture and searches it.</summary>
    /// <param name="path">GeoTIFF, TIFF, JPEG, PNG or WebP.</param>
    /// <param name="settings">How.</param>
    /// <param name="progress">Told the share searched, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between strips.</param>
    /// <exception cref="RasterException">The picture cannot be opened or a part of it cannot be read; the message names the file and the cause.</exception>
    /// <exception cref="ArgumentException">A setting is outside its range, or the model has no such operating point.</exception>
    public async Task<DetectionReport> DetectAsync(string path, DetectionSettings settings, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var raster = RasterFile.Open(path, CacheBytes);
        return await DetectAsync(raster, settings, progress, cancellation);
    }

    /// <summary>Searches an open picture.</summary>
    /// <inheritdoc cref="DetectAsync(string, DetectionSettings, IProgress{double}, CancellationToken)"/>
    public async Task<DetectionReport> DetectAsync(RasterFile raster, DetectionSettings settings, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(raster);
        ArgumentNullException.ThrowIfNull(settings);
        var thresholds = Thresholds(settings);
        Require(settings);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var hashing = HashAsync(raster.Header.Path, stop.Token);
        try
        {
            return await DetectAsync(raster, settings, thresholds, hashing, progress, cancellation);
        }
        finally
        {
            // A search that fails must not leave a large file being read behind it.
            await stop.CancelAsync();
            await ((Task)hashing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<DetectionReport> DetectAsync(
        RasterFile raster, DetectionSettings settings, Dictionary<ObjectClass, double> thresholds, Task<string> hashing, IProgress<double>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var georeference = raster.Header.Georeference;
        var gsd = settings.GsdMetres ?? georeference?.GsdMetres;
        var windows = new RasterWindows(raster, settings.Threads, SearchPass.StepOf(SearchPass.For(detector.Manifest, gsd)));
        var scenes = new SceneBuilder(detector.Manifest);
        var found = await new ObjectSearch(detector, settings.Threads, windows.StripRows, scenes).RunAsync(windows, gsd, thresholds, progress, cancellation);

        var placer = new GroundPlacer(georeference, gsd, windows.Width, windows.Height);
        var objects = found.Select(placer.Place).ToArray();
        var hash = await hashing;
        return new DetectionReport(
            detector.Manifest.Name, detector.Manifest.Version, hash, windows.Width, windows.Height, gsd,
            clock.GetElapsedTime(started).TotalSeconds, objects, [.. new SearchWarnings(detector.Manifest, raster.Header).Find(gsd, thresholds, isPoint: settings.MinimumScore is null)])
        {
            OperatingPoint = settings.MinimumScore is null ? settings.OperatingPoint : null,
            Thresholds = thresholds,
            Scenes = scenes.Finish(),
            Georeference = georeference,
        };
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Large pieces: each is an errand of its own for the thread pool.
        var buffer = new byte[HashBytes];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Require(DetectionSettings settings)
    {
        if (settings.Threads is < 1 or > 256)
        {
            throw new ArgumentException($"The number of threads lies between 1 and 256; {settings.Threads} was given.");
        }

        if (settings.GsdMetres is { } gsd && !(gsd is > 0.001 and < 100))
        {
            throw new ArgumentException($"The ground sampling distance lies between 0.001 and 100 metres per pixel; {gsd} was given.");
        }

        if (settings.MinimumScore is { } score && !(score is >= 0 and <= 1))
        {
            throw new ArgumentException($"The least score lies between 0 and 1; {score} was given.");
        }
    }

    private Dictionary<ObjectClass, double> Thresholds(DetectionSettings settings)
    {
        if (settings.MinimumScore is { } least)
        {
            return Enum.GetValues<ObjectClass>().ToDictionary(@class => @class, _ => least);
        }

        return detector.Manifest.OperatingPoints.TryGetValue(settings.OperatingPoint, out var point)
            ? Enum.GetValues<ObjectClass>().ToDictionary(@class => @class, @class => detector.Manifest.FindThreshold(point, @class) ?? UsualThreshold)
            : throw new ArgumentException(
                $"The model {detector.Manifest.Name} has no operating point {settings.OperatingPoint}; it has: {string.Join(", ", detector.Manifest.OperatingPoints.Keys)}.");
    }
}
