using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>One object found. Places and sizes are null where the picture's place or scale is unknown.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="PixelBox">Box in full-resolution pixels.</param>
/// <param name="Position">Centre, WGS 84.</param>
/// <param name="UncertaintyMetres">Radius that holds the true centre, metres.</param>
/// <param name="DiameterMetres">Of a tank, metres: geometric mean of its box's sides; of a lying vessel the shorter side; of a cut one the longer side, and at least that.</param>
/// <param name="AreaSquareMetres">Of a structure, square metres inside its outline.</param>
/// <param name="RoofColour">Of a structure, measured inside its outline.</param>
public sealed record FoundObject(
    ObjectClass Class,
    double Score,
    PixelBox PixelBox,
    LonLat? Position,
    double? UncertaintyMetres,
    double? DiameterMetres,
    double? AreaSquareMetres,
    RoofColour? RoofColour)
{
    /// <summary>Outline of a structure in full-resolution pixels; null of a tank.</summary>
    public PixelOutline? Outline { get; init; }

    /// <summary>The same outline on the ground, corner by corner, WGS 84; null of a tank, and where the picture has no place.</summary>
    public IReadOnlyList<LonLat>? GroundOutline { get; init; }

    /// <summary>Longer side of a lying vessel or of a structure's rectangle, metres; null of anything else.</summary>
    public double? LengthMetres { get; init; }

    /// <summary>Shorter side of the same, metres.</summary>
    public double? WidthMetres { get; init; }

    /// <summary>True when the picture's edge cuts it: it is larger than what is measured.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The object as the rest of the system knows it; null when it has no place on the ground.</summary>
    public GroundDetection? ToGround() => Position is { } position && UncertaintyMetres is { } uncertainty
        ? new GroundDetection(Class, Score, position, uncertainty, DiameterMetres, AreaSquareMetres, RoofColour, PixelBox)
        {
            Outline = Outline, GroundOutline = GroundOutline, LengthMetres = LengthMetres, WidthMetres = WidthMetres, IsTruncated = IsTruncated,
        }
        : null;
}
