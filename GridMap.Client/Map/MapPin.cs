using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Map;

/// <summary>A mark on the map.</summary>
/// <param name="Id">What <see cref="MapPick.Id"/> gives back.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Look">Shape and colour; null takes the pin away.</param>
/// <param name="RadiusMetres">Uncertainty, drawn as a circle when near; 0 draws none.</param>
/// <param name="Label">Written under it when near.</param>
/// <param name="IsNew">Glows once.</param>
public sealed record MapPin(string Id, double Longitude, double Latitude, PinLook? Look, double RadiusMetres, string Label, bool IsNew = false)
{
    public static MapPin Of(SuspectSummary suspect, TargetSummary? target, bool isNew = false) => new(
        suspect.Id.ToString(), suspect.Longitude, suspect.Latitude, LookOf(suspect.Status, target), suspect.RadiusMetres, suspect.Number, isNew);

    public static PinLook LookOf(SuspectStatus status, TargetSummary? target) => (status, target) switch
    {
        (SuspectStatus.Suspected, _) => PinLook.Suspected,
        (SuspectStatus.Dismissed, _) => PinLook.Dismissed,
        (_, { Status: TargetStatus.Assigned }) => PinLook.Assigned,
        (_, { Status: TargetStatus.Accepted }) => PinLook.Accepted,
        (_, { Status: TargetStatus.Done, Finding: VisitFinding.ViolationFound or VisitFinding.NoAccess }) => PinLook.Violation,
        (_, { Status: TargetStatus.Done }) => PinLook.Closed,
        _ => PinLook.Confirmed,
    };

    /// <summary>As the script takes it: id, longitude, latitude, look, drawing order, radius, label, new.</summary>
    internal object?[] ToScript() =>
        [Id, Longitude, Latitude, Look?.ToString().ToLowerInvariant(), Order, RadiusMetres, Label, IsNew];

    // What waits for somebody lies over what is done with.
    private int Order => Look switch
    {
        PinLook.Dismissed => 0,
        PinLook.Closed => 1,
        PinLook.Violation => 2,
        PinLook.Accepted or PinLook.Assigned => 3,
        _ => 4,
    };
}
