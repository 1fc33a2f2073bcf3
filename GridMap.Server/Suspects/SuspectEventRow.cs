namespace GridMap.Server.Suspects;

/// <summary>One thing that happened to a suspect; rows are only ever added.</summary>
internal sealed class SuspectEventRow
{
    public Guid Id { get; set; }

    public Guid SuspectId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? AccountId { get; set; }

    public string? By { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON.</summary>
    public required string Message { get; set; }

    public string? Note { get; set; }
}
