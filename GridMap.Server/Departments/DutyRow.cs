using GridMap.Contracts.Departments;

namespace GridMap.Server.Departments;

/// <summary>What a department has to do about a case; what happened to it is in its events.</summary>
internal sealed class DutyRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>Of the case.</summary>
    public required string AreaCode { get; set; }

    public Guid DepartmentId { get; set; }

    public DutyKind Kind { get; set; }

    public DutyState State { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
