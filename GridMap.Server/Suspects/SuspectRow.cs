using GridMap.Contracts.Suspects;

namespace GridMap.Server.Suspects;

internal sealed class SuspectRow
{
    public Guid Id { get; set; }

    public required string Number { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public double RadiusMetres { get; set; }

    public SuspectStatus Status { get; set; }

    public double Score { get; set; }

    public string? CellCode { get; set; }

    public required string AreaCode { get; set; }

    public int TankCount { get; set; }

    public int StructureCount { get; set; }

    public DateTimeOffset FirstSeenAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid OrthophotoId { get; set; }

    /// <summary>The stored site that the summary speaks of.</summary>
    public Guid SiteId { get; set; }

    public int Version { get; set; }
}
