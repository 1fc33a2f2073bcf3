namespace GridMap.Server.Operations;

/// <summary>A version of an operation's minutes; never changed, never deleted.</summary>
internal sealed class MinutesRow
{
    public Guid OperationId { get; set; }

    public int Version { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }
}
