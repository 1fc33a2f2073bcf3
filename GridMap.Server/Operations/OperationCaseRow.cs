namespace GridMap.Server.Operations;

internal sealed class OperationCaseRow
{
    public Guid OperationId { get; set; }

    public Guid CaseId { get; set; }
}
