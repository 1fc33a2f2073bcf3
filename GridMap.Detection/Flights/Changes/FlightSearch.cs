using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Flights.Changes;

/// <summary>Searches a flight for comparing: what the operating point reports, and the candidates below it.</summary>
public static class FlightSearch
{
    /// <summary>Share of an operating point's threshold down to which a box is still a candidate.</summary>
    private const double CandidateShare = 0.5;
    private const double DefaultThreshold = 0.5;

    /// <summary>Searches.</summary>
    /// <param name="detector">The loaded model.</param>
    /// <param name="raster">The orthophoto.</param>
    /// <param name="operatingPoint">Operating point of the model from which an object is reported.</param>
    /// <param name="threads">Threads for the model, 1 to 256.</param>
    /// <param name="clock">Measures how long it takes.</param>
    /// <param name="progress">Told the share searched, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between strips.</param>
    /// <returns>The objects, and the report of the search; the report's own objects hold the candidates too.</returns>
    /// <exception cref="RasterException">A part of the picture cannot be read.</exception>
    /// <exception cref="ArgumentException">The model has no such operating point.</exception>
    public static async Task<(IReadOnlyList<FlightObject> Objects, DetectionReport Report)> RunAsync(
        OnnxDetector detector, RasterFile raster, string operatingPoint, int threads, TimeProvider clock, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(detector);
        var thresholds = Thresholds(detector.Manifest, operatingPoint);
        var settings = new DetectionSettings { MinimumScore = CandidateShare * thresholds.Values.Min(), Threads = threads };
        var report = await new OrthophotoDetector(detector, clock).DetectAsync(raster, settings, progress, cancellation);
        return (
            [.. report.Objects.Select(found => FlightObject.Of(found, thresholds)).Where(item => item.Score >= CandidateShare * thresholds[item.Class])], report);
    }

    /// <summary>Score from which a class is reported.</summary>
    /// <exception cref="ArgumentException">The model has no such operating point.</exception>
    public static IReadOnlyDictionary<ObjectClass, double> Thresholds(ModelManifest manifest, string operatingPoint)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.OperatingPoints.TryGetValue(operatingPoint, out var point)
            ? Enum.GetValues<ObjectClass>().ToDictionary(@class => @class, @class => point.TryGetValue(ClassNames.Of(@class), out var value) ? value : DefaultThreshold)
            : throw new ArgumentException($"The model {manifest.Name} has no operating point {operatingPoint}; it has: {string.Join(", ", manifest.OperatingPoints.Keys)}.");
    }
}
