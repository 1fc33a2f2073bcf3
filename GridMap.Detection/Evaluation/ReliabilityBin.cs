namespace GridMap.Detection.Evaluation;

/// <summary>Detections whose scores lie close together: calibrated scores say how many of them are right.</summary>
/// <param name="From">Least score, included.</param>
/// <param name="To">Greatest score, excluded, but for 1.</param>
/// <param name="Count">Detections.</param>
/// <param name="MeanScore">What they claim; null where there is none.</param>
/// <param name="ShareRight">What is true; null where there is none.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double? MeanScore, double? ShareRight);
