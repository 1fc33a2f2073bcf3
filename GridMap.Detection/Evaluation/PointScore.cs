namespace GridMap.Detection.Evaluation;

/// <summary>What is kept at one threshold, and how much of it is right.</summary>
/// <param name="Name">The operating point.</param>
/// <param name="Score">The threshold, 0 to 1; null where no threshold gets there.</param>
/// <param name="Found">Labelled objects found.</param>
/// <param name="FalseAlarms">Detections kept that are wrong.</param>
/// <param name="Precision">Of the detections kept, the share that is right; null where none is kept.</param>
/// <param name="Recall">Of the labelled objects, the share found; null where nothing is labelled.</param>
/// <param name="FalseAlarmsPerMegapixel">Over all pictures labelled exhaustively; null where there is none.</param>
/// <param name="FalseAlarmsPerMegapixelWithout">Over those of them that hold no object of the class; null where there is none.</param>
public sealed record PointScore(
    string Name,
    double? Score,
    int Found,
    int FalseAlarms,
    double? Precision,
    double? Recall,
    double? FalseAlarmsPerMegapixel,
    double? FalseAlarmsPerMegapixelWithout)
{
    /// <summary>Of <see cref="Precision"/>.</summary>
    public Interval? PrecisionInterval { get; init; }

    /// <summary>Of <see cref="Recall"/>.</summary>
    public Interval? RecallInterval { get; init; }

    /// <summary>Of <see cref="FalseAlarmsPerMegapixel"/>.</summary>
    public Interval? FalseAlarmsInterval { get; init; }

    /// <summary>Of <see cref="FalseAlarmsPerMegapixelWithout"/>.</summary>
    public Interval? FalseAlarmsWithoutInterval { get; init; }
}
