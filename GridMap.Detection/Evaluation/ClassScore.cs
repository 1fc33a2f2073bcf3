namespace GridMap.Detection.Evaluation;

/// <summary>How well one class was found at one intersection over union.</summary>
/// <param name="Category">Class name.</param>
/// <param name="AveragePrecision">COCO's, over 101 recall points; null where nothing is labelled.</param>
/// <param name="Precision">Of the detections kept, the share that is right; null where none is kept.</param>
/// <param name="Recall">Of the labelled objects, the share found; null where nothing is labelled.</param>
/// <param name="Found">Labelled objects found.</param>
/// <param name="FalseAlarms">Detections kept that are wrong.</param>
/// <param name="Labelled">Labelled objects.</param>
/// <param name="FalseAlarmsPerMegapixel">Over all pictures, those without any object included.</param>
public sealed record ClassScore(
    string Category,
    double? AveragePrecision,
    double? Precision,
    double? Recall,
    int Found,
    int FalseAlarms,
    int Labelled,
    double FalseAlarmsPerMegapixel);
