using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Evaluate;

/// <summary>A file of detections and what came of it.</summary>
internal sealed record JudgedFile(
    DetectionFile File, IReadOnlyList<ScoredBox> Boxes, IReadOnlyList<string> Strangers, EvaluationOptions Options, IReadOnlyList<ClassScore> Scores);
