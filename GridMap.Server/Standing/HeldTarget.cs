using GridMap.Domain.Targets;

namespace GridMap.Server.Standing;

/// <summary>The newest target of a suspect.</summary>
internal sealed record HeldTarget(Guid Id, DateTimeOffset AssignedAt, DateTimeOffset ChangedAt, TargetStatus Status, bool WasEntered, int Version)
{
    /// <summary>A later state of the same target, or a target opened after this one.</summary>
    public bool IsLaterThan(HeldTarget? other) => other is null || (other.Id == Id ? Version > other.Version : AssignedAt > other.AssignedAt);
}
