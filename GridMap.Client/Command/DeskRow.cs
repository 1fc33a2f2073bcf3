using GridMap.Client.Map;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Domain.Suspects;

namespace GridMap.Client.Command;

/// <summary>A suspect with its latest target and the case that it has become, as lists and map show it.</summary>
public sealed record DeskRow(SuspectSummary Suspect, TargetSummary? Target, CaseSummary? Case = null)
{
    public PinLook Look { get; } = MapPin.LookOf(Suspect.Status, Target);

    /// <summary>When anything about it last changed.</summary>
    public DateTimeOffset ChangedAt => Target?.ChangedAt ?? Suspect.ChangedAt;

    /// <summary>The same as ticks of UTC, for ordering.</summary>
    public long ChangedTicks { get; } = (Target?.ChangedAt ?? Suspect.ChangedAt).UtcTicks;

    public bool IsIn(DeskList list, Func<DateTimeOffset, bool> isToday) => (list, Look) switch
    {
        (DeskList.New, PinLook.Dismissed) => false,
        (DeskList.New, _) => isToday(ComingIn.Of(Suspect.Id, Suspect.FirstSeenAt)),
        (DeskList.Review, PinLook.Suspected) => true,
        (DeskList.Dispatch, PinLook.Confirmed) => true,
        (DeskList.Way, PinLook.Assigned or PinLook.Accepted) => true,
        (DeskList.Done, PinLook.Violation or PinLook.Closed or PinLook.Dismissed) => true,
        (DeskList.All, not PinLook.Dismissed) => true,
        _ => false,
    };
}
