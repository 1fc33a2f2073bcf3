using GridMap.Detection.Pipeline;

namespace GridMap.Cli.Detect;

/// <summary>What came of one picture: a report, or the failure in one line.</summary>
internal sealed record PictureResult(PictureInput Picture, DetectionReport? Report, string? Failure);
