using GridMap.Contracts.Cases;
using GridMap.Contracts.SiteRecords;
using GridMap.Contracts.Targets;

namespace GridMap.Server.SiteRecords;

/// <summary>A record as lists show it; everything but where it belongs follows from its operations.</summary>
internal sealed class SiteRecordRow
{
    public Guid Id { get; set; }

    public Guid? TargetId { get; set; }

    public Guid? CaseId { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public SiteKind? Kind { get; set; }

    public VisitFinding? Finding { get; set; }

    public ViolationKind? Violation { get; set; }

    /// <summary>Products as JSON, an array of <see cref="ProductNote"/>.</summary>
    public string Products { get; set; } = "[]";

    public int Photos { get; set; }

    public int Signers { get; set; }

    public required string StartedBy { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Whoever adds operations holds this row until commit.</summary>
    public int LastNumber { get; set; }
}
