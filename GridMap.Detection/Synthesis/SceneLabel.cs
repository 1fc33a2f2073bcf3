using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis;

/// <summary>The truth about one object of a scene, in metres east and south of the upper left corner.</summary>
internal sealed record SceneLabel(
    ObjectClass Class,
    string Kind,
    double X,
    double Y,
    double ReachX,
    double ReachY,
    double? DiameterMetres,
    double? LengthMetres,
    double? AreaSquareMetres,
    RoofColour? RoofColour,
    bool IsIgnored)
{
    public static SceneLabel Of(SceneElement element, ObjectClass @class, string kind, double reachX, double reachY) => new(
        @class, kind, element.Place.X, element.Place.Y, reachX, reachY, null, null, null, null, IsIgnored: false);
}
