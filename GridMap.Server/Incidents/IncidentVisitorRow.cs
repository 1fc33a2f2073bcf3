namespace GridMap.Server.Incidents;

/// <summary>Somebody who has, or had, a workspace open.</summary>
internal sealed class IncidentVisitorRow
{
    public Guid IncidentId { get; set; }

    public Guid AccountId { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
