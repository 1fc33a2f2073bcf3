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

    /// <summary>The flight that shows it; empty where tables alone tell of it.</summary>
    public Guid OrthophotoId { get; set; }

    /// <summary>The stored site that the summary speaks of; empty where tables alone tell of it.</summary>
    public Guid SiteId { get; set; }

    /// <summary>The screened place that it is; null where no table tells of it.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>What tables say for and against it, as the newest run has it: JSON of reasons; null where none does.</summary>
    public string? Reasons { get; set; }

    public int Version { get; set; }
}
