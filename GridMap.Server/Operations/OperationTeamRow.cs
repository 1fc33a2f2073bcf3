using GridMap.Contracts.Operations;

namespace GridMap.Server.Operations;

internal sealed class OperationTeamRow
{
    public Guid OperationId { get; set; }

    public Guid DepartmentId { get; set; }

    public required string Task { get; set; }

    public TeamState State { get; set; }

    public DateTimeOffset? ReportedAt { get; set; }

    public string? ReportedBy { get; set; }

    public string? Note { get; set; }
}
