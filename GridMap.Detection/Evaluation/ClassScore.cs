namespace GridMap.Detection.Evaluation;

/// <summary>How well one class was found.</summary>
/// <param name="Category">Class name.</param>
/// <param name="Labelled">Labelled objects that count.</param>
/// <param name="Images">Pictures that hold one.</param>
/// <param name="Megapixels">Of all pictures labelled exhaustively.</param>
/// <param name="MegapixelsWithout">Of those of them that hold no object of the class.</param>
/// <param name="AveragePrecision">COCO's, over 101 recall points, at the intersection over union asked for; null where nothing is labelled.</param>
/// <param name="AveragePrecision50To95">Its mean over ten, 0.50 to 0.95; null where nothing is labelled.</param>
/// <param name="Sizes">Small, medium, large.</param>
/// <param name="Points">At each operating point, and last at recall 0.9.</param>
/// <param name="Reliability">Scores against shares, in tenths.</param>
/// <param name="CalibrationError">Mean distance of score and share, weighted by the detections of each tenth; null where nothing was found.</param>
public sealed record ClassScore(
    string Category,
    int Labelled,
    int Images,
    double Megapixels,
    double MegapixelsWithout,
    double? AveragePrecision,
    double? AveragePrecision50To95,
    IReadOnlyList<SizeScore> Sizes,
    IReadOnlyList<PointScore> Points,
    IReadOnlyList<ReliabilityBin> Reliability,
    double? CalibrationError)
{
    /// <summary>What the intervals rest on.</summary>
    public required DrawnBy Drawn { get; init; }

    /// <summary>Of <see cref="AveragePrecision"/>.</summary>
    public Interval? AveragePrecisionInterval { get; init; }

    /// <summary>Of <see cref="AveragePrecision50To95"/>.</summary>
    public Interval? AveragePrecision50To95Interval { get; init; }
}
