using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>A labelled object.</summary>
/// <param name="Category">Class name.</param>
/// <param name="Box">Pixels.</param>
/// <param name="IsCrowd">A stretch that counts neither for nor against; any number of detections may lie in it.</param>
public sealed record TruthBox(string Category, PixelBox Box, bool IsCrowd);
