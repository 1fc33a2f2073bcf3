using GridMap.Contracts.Detections;

namespace GridMap.Contracts.Jobs;

/// <summary>Objects that a worker found close together, with their picture.</summary>
/// <param name="Objects">At least one.</param>
/// <param name="ChipSha256">Hash of a chip sent before to <c>/chips</c>; null when it could not be cut.</param>
/// <param name="ChipPixelBox">Left, top, width, height of the chip in the orthophoto's pixels.</param>
public sealed record JobSite(IReadOnlyList<DetectedObject> Objects, string? ChipSha256, double[]? ChipPixelBox);
