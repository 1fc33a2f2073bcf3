using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>An object in the picture: calibrated score, box in source pixels, the pass that found it, and of a structure its outline and roof's colour.</summary>
internal readonly record struct FoundBox(
    ObjectClass Class, double Score, PixelBox Box, SearchPass Pass, PixelOutline? Outline = null, RoofColour? Colour = null)
{
    /// <summary>By falling score, then by place: the same for whatever order they were found in.</summary>
    public static Comparer<FoundBox> ByScore { get; } = Comparer<FoundBox>.Create((a, b) =>
    {
        var order = (b.Score, a.Box.Left, a.Box.Top, a.Box.Width, a.Box.Height).CompareTo((a.Score, b.Box.Left, b.Box.Top, b.Box.Width, b.Box.Height));
        return order != 0 ? order : (a.Class, a.Pass.Factor).CompareTo((b.Class, b.Pass.Factor));
    });
}
