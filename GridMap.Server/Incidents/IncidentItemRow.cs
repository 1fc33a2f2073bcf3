namespace GridMap.Server.Incidents;

/// <summary>The newest version of something on a shared map; the entries hold the earlier ones.</summary>
internal sealed class IncidentItemRow
{
    public Guid IncidentId { get; set; }

    public Guid Id { get; set; }

    public int Version { get; set; }

    public bool IsErased { get; set; }

    /// <summary>The <see cref="Contracts.Incidents.IncidentItem"/> as JSON.</summary>
    public required string Item { get; set; }
}
