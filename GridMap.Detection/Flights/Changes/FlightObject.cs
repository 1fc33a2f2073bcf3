using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Flights.Changes;

/// <summary>An object as one flight shows it.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="IsReported">False for a candidate below the operating point: it makes no change of its own, but keeps the other flight's object from being one.</param>
/// <param name="PixelBox">Box in that flight's full-resolution pixels.</param>
/// <param name="DiameterMetres">Of a tank, metres; null = taken from the box.</param>
/// <param name="AreaSquareMetres">Of a structure, square metres; null = taken from the box.</param>
/// <param name="RoofColour">Of a structure; null when unknown.</param>
public sealed record FlightObject(
    ObjectClass Class, double Score, bool IsReported, PixelBox PixelBox, double? DiameterMetres = null, double? AreaSquareMetres = null, RoofColour? RoofColour = null)
{
    /// <summary>Outline of a structure, pixels of its flight; null = its box.</summary>
    public PixelOutline? Outline { get; init; }

    /// <summary>True when the picture's edge cuts it, so that its size is unknown.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>What a search found.</summary>
    /// <param name="found">The object.</param>
    /// <param name="thresholds">Score from which an object of a class is reported.</param>
    public static FlightObject Of(FoundObject found, IReadOnlyDictionary<ObjectClass, double> thresholds)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(thresholds);
        return new FlightObject(
            found.Class, found.Score, found.Score >= thresholds[found.Class], found.PixelBox, found.DiameterMetres, found.AreaSquareMetres, found.RoofColour)
        {
            Outline = found.Outline,
            IsTruncated = found.IsTruncated,
        };
    }
}
