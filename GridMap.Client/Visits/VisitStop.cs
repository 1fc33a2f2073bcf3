using GridMap.Contracts.Targets;
using GridMap.Domain.Geo;

namespace GridMap.Client.Visits;

/// <summary>A target on the inspector's list.</summary>
/// <param name="Target">The target.</param>
/// <param name="DistanceMetres">From where the inspector stands; null when that is unknown.</param>
/// <param name="BearingDegrees">Clockwise from north; null when unknown.</param>
public sealed record VisitStop(TargetSummary Target, double? DistanceMetres, double? BearingDegrees)
{
    /// <summary>Whose visit is open, in the order to go: by distance, or where that is unknown those taken on first, then as they were assigned.</summary>
    public static IReadOnlyList<VisitStop> Order(IEnumerable<TargetSummary> targets, Guid inspectorId, LonLat? here) =>
    [
        .. targets
            .Where(target => target.InspectorId == inspectorId && target.Status is (TargetStatus.Assigned or TargetStatus.Accepted))
            .Select(target => To(target, here))
            .OrderBy(stop => stop.DistanceMetres ?? double.MaxValue)
            .ThenBy(stop => stop.Target.Status is TargetStatus.Accepted ? 0 : 1)
            .ThenBy(stop => stop.Target.AssignedAt),
    ];

    public static VisitStop To(TargetSummary target, LonLat? here)
    {
        var there = new LonLat(target.Longitude, target.Latitude);
        return here is { } from
            ? new VisitStop(target, GroundMeasure.DistanceMetres(from, there), GroundMeasure.BearingDegrees(from, there))
            : new VisitStop(target, DistanceMetres: null, BearingDegrees: null);
    }
}
