using GridMap.Contracts.Targets;

namespace GridMap.Server.Tiles;

/// <summary>Where a suspect's target stands.</summary>
internal sealed record TargetMark(Guid Id, DateTime AssignedAt, TargetStatus Status, VisitFinding? Finding, int Version)
{
    /// <summary>A later state of the same target, or a target opened after this one.</summary>
    public bool IsLaterThan(TargetMark? other) => other is null || (other.Id == Id ? Version > other.Version : AssignedAt > other.AssignedAt);
}
