namespace GridMap.Server.Operations;

/// <summary>A department's name under one version of the minutes.</summary>
internal sealed class SignatureRow
{
    public Guid OperationId { get; set; }

    public int Version { get; set; }

    public Guid DepartmentId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }
}
