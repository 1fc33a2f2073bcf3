using GridMap.Contracts.Targets;

namespace GridMap.Server.Targets;

internal sealed class TargetRow
{
    public Guid Id { get; set; }

    public Guid SuspectId { get; set; }

    public required string SuspectNumber { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public required string AreaCode { get; set; }

    public TargetStatus Status { get; set; }

    public Guid? InspectorId { get; set; }

    public string? InspectorName { get; set; }

    public VisitFinding? Finding { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset AssignedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; }
}
