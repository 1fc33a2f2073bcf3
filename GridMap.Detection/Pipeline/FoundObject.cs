using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>One object found. Places and sizes are null where the picture's place or scale is unknown.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="PixelBox">Box in full-resolution pixels.</param>
/// <param name="Position">Centre, WGS 84.</param>
/// <param name="UncertaintyMetres">Radius that holds the true centre, metres.</param>
/// <param name="DiameterMetres">Of a tank (of a lying vessel: across), metres.</param>
/// <param name="AreaSquareMetres">Of a structure, square metres of its box.</param>
/// <param name="RoofColour">Of a structure.</param>
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
    /// <summary>The object as the rest of the system knows it; null when it has no place on the ground.</summary>
    public GroundDetection? ToGround() => Position is { } position && UncertaintyMetres is { } uncertainty
        ? new GroundDetection(Class, Score, position, uncertainty, DiameterMetres, AreaSquareMetres, RoofColour, PixelBox)
        : null;
}
