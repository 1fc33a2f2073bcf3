using GridMap.Contracts.Detections;

namespace GridMap.Contracts.Labels;

/// <summary>One detected object with what people said of it.</summary>
/// <param name="Meaning">What it teaches.</param>
/// <param name="Detected">What the model reported, with its score; the box is in full-resolution pixels of the orthophoto.</param>
public sealed record LabelledObject(LabelMeaning Meaning, DetectedObject Detected);
