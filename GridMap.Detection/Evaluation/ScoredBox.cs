using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>A detection to judge.</summary>
/// <param name="FileName">Its picture.</param>
/// <param name="Category">Class name.</param>
/// <param name="Box">Pixels.</param>
/// <param name="Score">0 to 1.</param>
public sealed record ScoredBox(string FileName, string Category, PixelBox Box, double Score);
