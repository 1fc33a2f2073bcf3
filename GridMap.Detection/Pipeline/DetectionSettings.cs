namespace GridMap.Detection.Pipeline;

/// <summary>How to search an orthophoto.</summary>
public sealed record DetectionSettings
{
    /// <summary>Ground sampling distance, metres per pixel, when the file does not say it or says it wrongly; null = the file's own.</summary>
    public double? GsdMetres { get; init; }

    /// <summary>Least calibrated score kept, 0 to 1, for every class; null = the thresholds of <see cref="OperatingPoint"/>.</summary>
    public double? MinimumScore { get; init; }

    /// <summary>Operating point of the model: <c>recall-first</c>, <c>balanced</c> or <c>precision-first</c>.</summary>
    public string OperatingPoint { get; init; } = "balanced";

    /// <summary>Threads that run the model, 1 to 256. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
