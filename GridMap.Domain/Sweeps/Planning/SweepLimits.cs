using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What holds on every leg of a plan.</summary>
public sealed record SweepLimits
{
    /// <summary>True height up to which nobody has to ask, metres.</summary>
    public const double FreeCeilingMetres = 120;

    /// <summary>Ground that stays unflown.</summary>
    public IReadOnlyList<ExclusionZone> Zones { get; init; } = [];

    /// <summary>Polygon or MultiPolygon (WGS 84) that is not left; null for none.</summary>
    public Geometry? OperationArea { get; init; }

    /// <summary>Greatest height above the ground, metres; above 120 only with an approval.</summary>
    public double CeilingMetres { get; init; } = FreeCeilingMetres;

    /// <summary>Number under which the airspace was approved; null for none.</summary>
    public string? ApprovalNumber { get; init; }

    /// <summary>Greatest distance from the take-off point, metres; null for none.</summary>
    public double? RangeMetres { get; init; }

    /// <summary>Why the ceiling cannot hold as it is given; null when it can.</summary>
    public Phrase? FindFault() => CeilingMetres > FreeCeilingMetres && string.IsNullOrWhiteSpace(ApprovalNumber)
        ? Phrase.Of("sweep.ceilingNeedsApproval", ("ceilingMetres", CeilingMetres), ("freeMetres", FreeCeilingMetres))
        : null;
}
