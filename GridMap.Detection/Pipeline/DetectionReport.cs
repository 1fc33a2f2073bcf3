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
/// <param name="Warnings">What the reader should know, a sentence each.</param>
public sealed record DetectionReport(
    string Model,
    string ModelVersion,
    string InputHash,
    int Width,
    int Height,
    double? GsdMetres,
    double Seconds,
    IReadOnlyList<FoundObject> Objects,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Pixels of the picture, millions.</summary>
    public double Megapixels => (double)Width * Height / 1e6;
}
