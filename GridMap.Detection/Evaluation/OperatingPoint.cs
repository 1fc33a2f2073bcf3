namespace GridMap.Detection.Evaluation;

/// <summary>Thresholds at which precision and recall are told.</summary>
/// <param name="Name">As the model's manifest calls it.</param>
/// <param name="Scores">Least score of each class, 0 to 1; a class without one is not told at this point.</param>
public sealed record OperatingPoint(string Name, IReadOnlyDictionary<string, double> Scores);
