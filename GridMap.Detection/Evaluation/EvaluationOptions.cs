namespace GridMap.Detection.Evaluation;

/// <summary>How detections are judged.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Least intersection over union of a match, above 0, at most 1.</summary>
    public double Iou { get; init; } = 0.5;

    /// <summary>Where precision, recall and false alarms are told.</summary>
    public IReadOnlyList<OperatingPoint> Points { get; init; } = [];

    /// <summary>Times the pictures are drawn anew for an interval; 0 = no intervals.</summary>
    public int Rounds { get; init; } = 1000;

    /// <summary>Seed of the draws; the same seed gives the same intervals.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Detections of one class kept in one picture, strongest first; null = all, because orthophotos hold hundreds (COCO keeps 100).</summary>
    public int? MaximumPerImage { get; init; }
}
