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
    PixelBox PixelBox);
