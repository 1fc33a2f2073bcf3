using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>Where somebody looked and no target stands.</summary>
/// <param name="Box">Pixels.</param>
/// <param name="Category">The class denied; null = every class.</param>
public sealed record TruthNegative(PixelBox Box, string? Category = null)
{
    internal bool Denies(string category) => Category is null || Category == category;
}
