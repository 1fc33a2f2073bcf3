using GridMap.Domain.Detections;

namespace GridMap.Domain.Labels;

/// <summary>What an object looks like, coarsely: class, size by doublings, roof colour.</summary>
/// <param name="Class">What the model took it for.</param>
/// <param name="SizeStep">Doublings of a metre of its diameter, or of the side of a square of its area; null where unknown.</param>
/// <param name="RoofColour">Of a structure.</param>
public readonly record struct LabelKind(ObjectClass Class, int? SizeStep, RoofColour? RoofColour)
{
    /// <summary>The kind of a detected object.</summary>
    public static LabelKind Of(GroundDetection detection)
    {
        ArgumentNullException.ThrowIfNull(detection);
        var metres = detection.DiameterMetres ?? (detection.AreaSquareMetres is { } area ? Math.Sqrt(area) : null);
        return new LabelKind(detection.Class, metres is > 0 ? (int)Math.Round(Math.Log2(metres.Value)) : null, detection.RoofColour);
    }
}
