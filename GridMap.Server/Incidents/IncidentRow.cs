using GridMap.Contracts.Incidents;

namespace GridMap.Server.Incidents;

internal sealed class IncidentRow
{
    public Guid Id { get; set; }

    public required string Title { get; set; }

    public required string AreaCode { get; set; }

    public required string Reason { get; set; }

    public IncidentState State { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public required string OpenedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public int Items { get; set; }

    /// <summary>Whoever writes an entry holds this row until commit: numbers are given in commit order.</summary>
    public long LastNumber { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
