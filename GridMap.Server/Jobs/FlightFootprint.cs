using System.Text.Json;
using GridMap.Contracts;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Jobs;

/// <summary>The ground that a worker says a flight shows.</summary>
internal static class FlightFootprint
{
    // Further across than any picture of one flight: what is larger would count whole counties as swept.
    private const double MostDegrees = 2;

    /// <returns>A valid polygon or several, WGS 84; null when it is anything else.</returns>
    public static Geometry? Find(JsonElement footprint) =>
        StoredGeometry.FindGeometry(footprint) is { IsEmpty: false } shape && shape is (Polygon or MultiPolygon) && IsOnEarth(shape.EnvelopeInternal) && shape.IsValid
            ? shape
            : null;

    public static FieldFault Fault { get; } = new("footprint", Message.Plain("jobs.badFootprint"));

    /// <remarks>Before anything is computed of it, since not every computation ends well far out.</remarks>
    private static bool IsOnEarth(Envelope bounds) =>
        bounds is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90, Width: <= MostDegrees, Height: <= MostDegrees };
}
