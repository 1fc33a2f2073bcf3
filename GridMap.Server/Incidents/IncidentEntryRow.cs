using GridMap.Contracts.Incidents;

namespace GridMap.Server.Incidents;

/// <summary>One thing that happened in an incident; never changed, never deleted.</summary>
internal sealed class IncidentEntryRow
{
    public Guid IncidentId { get; set; }

    public long Number { get; set; }

    /// <summary>Unique in the incident, so that a repeated request is done once.</summary>
    public Guid RequestId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public IncidentStep Step { get; set; }

    public Guid? ItemId { get; set; }

    public int? ItemVersion { get; set; }

    /// <summary>The <see cref="IncidentItem"/> since then, as JSON.</summary>
    public string? Item { get; set; }

    public string? Text { get; set; }
}
