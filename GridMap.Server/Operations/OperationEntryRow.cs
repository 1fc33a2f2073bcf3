using GridMap.Contracts.Operations;

namespace GridMap.Server.Operations;

/// <summary>One thing that happened in a joint operation; never changed, never deleted.</summary>
internal sealed class OperationEntryRow
{
    public Guid OperationId { get; set; }

    public long Number { get; set; }

    /// <summary>Unique in the operation, so that a repeated request is done once.</summary>
    public Guid RequestId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public OperationStepKind Step { get; set; }

    public Guid? DepartmentId { get; set; }

    public TeamState? State { get; set; }

    public Guid? CaseId { get; set; }

    public string? Text { get; set; }
}
