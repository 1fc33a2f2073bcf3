using GridMap.Detection.Rasters;
using GridMap.Detection.Scenes;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>What a search found, and how it was made.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="ModelVersion">Version of its weights.</param>
/// <param name="InputHash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="GsdMetres">Ground sampling distance the search went by, metres per pixel; null = unknown, searched over scales.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Objects">By falling score.</param>
/// <param name="Warnings">What the reader should know.</param>
public sealed record DetectionReport(
    string Model,
    string ModelVersion,
    string InputHash,
    int Width,
    int Height,
    double? GsdMetres,
    double Seconds,
    IReadOnlyList<FoundObject> Objects,
    IReadOnlyList<SearchWarning> Warnings)
{
    /// <summary>Operating point whose thresholds were taken; null when the least score was given by hand.</summary>
    public string? OperatingPoint { get; init; }

    /// <summary>Least calibrated score kept, 0 to 1, for each class.</summary>
    public IReadOnlyDictionary<ObjectClass, double> Thresholds { get; init; } = new Dictionary<ObjectClass, double>();

    /// <summary>How much each piece of the picture is worth a look, whatever the thresholds.</summary>
    public required SceneScores Scenes { get; init; }

    /// <summary>Where the picture lies; null when it has no place.</summary>
    public RasterGeoreference? Georeference { get; init; }

    /// <summary>Pixels of the picture, millions.</summary>
    public double Megapixels => (double)Width * Height / 1e6;
}
