namespace GridMap.Detection.Evaluation;

/// <summary>A detection that counts, right or wrong.</summary>
/// <param name="Unit">The picture or square it is drawn with.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="IsRight">It found an object nobody stronger had found.</param>
internal readonly record struct CountedDetection(int Unit, double Score, bool IsRight);
