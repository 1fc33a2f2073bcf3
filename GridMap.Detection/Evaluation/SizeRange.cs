namespace GridMap.Detection.Evaluation;

/// <summary>Objects of one size, as COCO counts them.</summary>
/// <param name="Name">all, small, medium or large.</param>
/// <param name="FromPixels">Least area, square pixels, included.</param>
/// <param name="ToPixels">Greatest area, square pixels, included.</param>
/// <remarks>Source: cocoeval.py, areaRng; a border belongs to both neighbours there, and so it does here.</remarks>
public sealed record SizeRange(string Name, double FromPixels, double ToPixels)
{
    /// <summary>Every object.</summary>
    public static SizeRange All { get; } = new("all", 0, 1e10);

    /// <summary>Small, medium, large.</summary>
    public static IReadOnlyList<SizeRange> Sizes { get; } =
    [
        new("small", 0, 32 * 32),
        new("medium", 32 * 32, 96 * 96),
        new("large", 96 * 96, 1e10),
    ];

    internal bool Holds(double areaPixels) => areaPixels >= FromPixels && areaPixels <= ToPixels;
}
