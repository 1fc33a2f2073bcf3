using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Map;

/// <summary>A mark on the map.</summary>
/// <param name="Id">What <see cref="MapPick.Id"/> gives back.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Look">Shape and colour; null takes the pin away.</param>
/// <param name="RadiusMetres">Uncertainty, drawn as a circle when near; 0 draws none.</param>
/// <param name="Label">Written under it when near; at most <see cref="MapPinBytes.LabelBytes"/> bytes of UTF-8 are kept.</param>
/// <param name="Weight">What it adds to the heat map, 0 to 1.</param>
/// <param name="IsNew">Glows once.</param>
/// <param name="IsHidden">Kept, and not drawn: a filter hides it.</param>
public sealed record MapPin(
    Guid Id, double Longitude, double Latitude, PinLook? Look, double RadiusMetres, string Label, double Weight, bool IsNew = false, bool IsHidden = false)
{
    public static MapPin Of(SuspectSummary suspect, TargetSummary? target, bool isNew = false, bool isHidden = false) => new(
        suspect.Id, suspect.Longitude, suspect.Latitude, LookOf(suspect.Status, target), suspect.RadiusMetres, suspect.Number,
        // What was dismissed is no suspicion any more.
        suspect.Status is SuspectStatus.Dismissed ? 0 : suspect.Score, isNew, isHidden);

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
}
