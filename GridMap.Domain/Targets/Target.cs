namespace GridMap.Domain.Targets;

/// <summary>A confirmed suspect on its way to a visit.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="InspectorId">Whose it is; null when nobody's.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Target(TargetStatus Status, Guid? InspectorId, int Version)
{
    /// <summary>A new target.</summary>
    /// <param name="inspectorId">Whose it is; null leaves it unassigned.</param>
    public static Target Open(Guid? inspectorId) =>
        new(inspectorId is null ? TargetStatus.Unassigned : TargetStatus.Assigned, inspectorId, Version: 1);

    /// <summary>True once an inspector is on it or has been there.</summary>
    public bool IsVisitUnderWay => Status is TargetStatus.Accepted or TargetStatus.Done;

    /// <summary>True until it is done or withdrawn.</summary>
    public bool IsOpen => Status is TargetStatus.Unassigned or TargetStatus.Assigned or TargetStatus.Accepted;

    /// <summary>Gives it to an inspector, also from one to another.</summary>
    public TargetOutcome Assign(Guid inspectorId, int expectedVersion) =>
        expectedVersion != Version ? new TargetOutcome.Stale(Version)
        : !IsOpen ? new TargetOutcome.WrongState(Status)
        : Moved(TargetStatus.Assigned, inspectorId);

    /// <summary>The inspector takes it on.</summary>
    public TargetOutcome Accept(Guid byInspectorId, int expectedVersion) =>
        Refusal(byInspectorId, expectedVersion, Status is TargetStatus.Assigned) ?? Moved(TargetStatus.Accepted, InspectorId);

    /// <summary>The inspector cannot do it; somebody else must be found.</summary>
    public TargetOutcome HandBack(Guid byInspectorId, int expectedVersion) =>
        Refusal(byInspectorId, expectedVersion, Status is TargetStatus.Assigned or TargetStatus.Accepted) ?? Moved(TargetStatus.Unassigned, null);

    /// <summary>The inspector has been there.</summary>
    public TargetOutcome Finish(Guid byInspectorId, int expectedVersion) =>
        Refusal(byInspectorId, expectedVersion, Status is TargetStatus.Accepted) ?? Moved(TargetStatus.Done, InspectorId);

    /// <summary>The review behind it was undone.</summary>
    public TargetOutcome Withdraw() =>
        IsOpen && !IsVisitUnderWay ? Moved(TargetStatus.Withdrawn, InspectorId) : new TargetOutcome.WrongState(Status);

    private TargetOutcome? Refusal(Guid byInspectorId, int expectedVersion, bool isRightState) =>
        InspectorId != byInspectorId ? new TargetOutcome.NotYours()
        : expectedVersion != Version ? new TargetOutcome.Stale(Version)
        : !isRightState ? new TargetOutcome.WrongState(Status)
        : null;

    private TargetOutcome.Moved Moved(TargetStatus status, Guid? inspectorId) =>
        new(this with { Status = status, InspectorId = inspectorId, Version = Version + 1 });
}
