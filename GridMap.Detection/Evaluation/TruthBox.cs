using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>A labelled object.</summary>
/// <param name="Category">Class name.</param>
/// <param name="Box">Pixels.</param>
/// <param name="IsCrowd">A stretch that counts neither for nor against; any number of detections may lie in it.</param>
/// <param name="AreaPixels">Area that decides its size, square pixels; null = the box's.</param>
public sealed record TruthBox(string Category, PixelBox Box, bool IsCrowd, double? AreaPixels = null)
{
    internal double SizePixels => AreaPixels ?? (Box.Width * Box.Height);
}
