using GridMap.Domain.Geo;

namespace GridMap.Domain.Detections;

/// <summary>One object a detector reported, placed on the ground. A suspicion, never a verdict.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Probability that it is one, 0 to 1.</param>
/// <param name="Position">Centre, WGS 84.</param>
/// <param name="UncertaintyMetres">Radius that holds the true centre, metres, above zero.</param>
/// <param name="DiameterMetres">Diameter of a tank, metres; null for a structure.</param>
/// <param name="AreaSquareMetres">Roof area of a structure, square metres; null for a tank.</param>
/// <param name="RoofColour">Roof colour of a structure; null for a tank.</param>
/// <param name="PixelBox">Box in the orthophoto's full-resolution pixels.</param>
public sealed record GroundDetection(
    ObjectClass Class,
    double Score,
    LonLat Position,
    double UncertaintyMetres,
    double? DiameterMetres,
    double? AreaSquareMetres,
    RoofColour? RoofColour,
    PixelBox PixelBox)
{
    /// <summary>Outline of a structure in the orthophoto's full-resolution pixels; null of a tank, or where nobody drew one.</summary>
    public PixelOutline? Outline { get; init; }

    /// <summary>The same outline on the ground, corner by corner, WGS 84.</summary>
    public IReadOnlyList<LonLat>? GroundOutline { get; init; }

    /// <summary>Longer side of a lying vessel or of a structure's rectangle, metres; null of anything else.</summary>
    public double? LengthMetres { get; init; }

    /// <summary>Shorter side of the same, metres.</summary>
    public double? WidthMetres { get; init; }

    /// <summary>True when the picture's edge cuts it: it is larger than what is measured.</summary>
    public bool IsTruncated { get; init; }
}
