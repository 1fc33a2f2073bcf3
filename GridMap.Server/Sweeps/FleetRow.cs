using GridMap.Contracts.Sweeps;

namespace GridMap.Server.Sweeps;

internal sealed class FleetRow
{
    public Guid Id { get; set; }

    public FleetKind Kind { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    public double? EnduranceMinutes { get; set; }

    public double? HealthFraction { get; set; }

    public int? Cycles { get; set; }

    public bool IsRetired { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}
