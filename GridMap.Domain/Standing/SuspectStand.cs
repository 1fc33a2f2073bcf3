using GridMap.Domain.Suspects;
using GridMap.Domain.Targets;

namespace GridMap.Domain.Standing;

/// <summary>What the campaign's numbers know of a suspect.</summary>
/// <param name="Status">What people have said of it.</param>
/// <param name="CameInAt">See <see cref="ComingIn"/>.</param>
/// <param name="ChangedAt">When its newest target last moved; without one, when the suspect did.</param>
/// <param name="Target">Where its newest target stands; null when there is none.</param>
/// <param name="WasEntered">Whether the visit, once done, could enter the place.</param>
public readonly record struct SuspectStand(SuspectStatus Status, DateTimeOffset CameInAt, DateTimeOffset ChangedAt, TargetStatus? Target, bool WasEntered)
{
    /// <summary>How far the campaign has come with it.</summary>
    public SuspectPhase Phase => (Status, Target) switch
    {
        (SuspectStatus.Suspected, _) => SuspectPhase.AwaitingReview,
        (SuspectStatus.Dismissed, _) => SuspectPhase.Dismissed,
        (_, TargetStatus.Assigned or TargetStatus.Accepted) => SuspectPhase.OnTheWay,
        (_, TargetStatus.Done) => WasEntered ? SuspectPhase.Closed : SuspectPhase.Unreached,
        _ => SuspectPhase.AwaitingDispatch,
    };

    /// <summary>True while somebody is to be sent or is on the way: what can become overdue.</summary>
    public bool IsOpen => Phase is SuspectPhase.AwaitingDispatch or SuspectPhase.OnTheWay;

    /// <summary>What it counts as on any day.</summary>
    public AreaFigures Lasting => Phase switch
    {
        SuspectPhase.AwaitingReview => new AreaFigures { AwaitingReview = 1 },
        SuspectPhase.AwaitingDispatch => new AreaFigures { AwaitingDispatch = 1 },
        SuspectPhase.OnTheWay => new AreaFigures { OnTheWay = 1 },
        SuspectPhase.Unreached => new AreaFigures { Unreached = 1 },
        SuspectPhase.Closed => new AreaFigures { Closed = 1 },
        _ => default,
    };

    /// <summary>What it counts as on the day that starts then, besides.</summary>
    public AreaFigures OnDay(DateTimeOffset dayStartsAt) => new()
    {
        NewToday = CameInAt >= dayStartsAt && Phase is not SuspectPhase.Dismissed ? 1 : 0,
        ClosedToday = ChangedAt >= dayStartsAt && Phase is SuspectPhase.Closed ? 1 : 0,
    };

    /// <summary>Whether it is open and nothing has happened for longer than the campaign's patience.</summary>
    public bool IsOverdue(DateTimeOffset now, TimeSpan patience) => IsOpen && now - ChangedAt > patience;
}
