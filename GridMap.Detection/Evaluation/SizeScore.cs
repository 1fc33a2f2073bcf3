namespace GridMap.Detection.Evaluation;

/// <summary>How well objects of one size were found.</summary>
/// <param name="Size">small, medium or large.</param>
/// <param name="Labelled">Labelled objects of that size.</param>
/// <param name="AveragePrecision">At the intersection over union asked for; null where nothing is labelled.</param>
/// <param name="AveragePrecision50To95">Mean over ten, 0.50 to 0.95; null where nothing is labelled.</param>
public sealed record SizeScore(string Size, int Labelled, double? AveragePrecision, double? AveragePrecision50To95);
