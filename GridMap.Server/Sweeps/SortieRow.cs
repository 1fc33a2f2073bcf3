using GridMap.Contracts.Sweeps;

namespace GridMap.Server.Sweeps;

internal sealed class SortieRow
{
    public Guid Id { get; set; }

    public Guid PlanId { get; set; }

    public required string PlanName { get; set; }

    /// <summary>The plan's.</summary>
    public required string AreaCode { get; set; }

    public int Number { get; set; }

    public SortieState State { get; set; }

    public double Seconds { get; set; }

    public double DistanceMetres { get; set; }

    public int PhotoCount { get; set; }

    public double BatteryFraction { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public int CellCount { get; set; }

    public DateTimeOffset? StartAt { get; set; }

    public DateTimeOffset? EndAt { get; set; }

    public Guid? CrewId { get; set; }

    public Guid? DroneId { get; set; }

    public Guid? BatteryId { get; set; }

    public string? ApprovalNumber { get; set; }

    public string? Reason { get; set; }

    public int? LastPhoto { get; set; }

    public DateTimeOffset? ReportedAt { get; set; }

    public int? RestOf { get; set; }

    public int Version { get; set; }
}
