namespace GridMap.Detection.Evaluation;

/// <summary>A labelled picture.</summary>
/// <param name="FileName">As the labels and the detections call it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Boxes">All that is labelled in it.</param>
public sealed record TruthImage(string FileName, int Width, int Height, IReadOnlyList<TruthBox> Boxes);
