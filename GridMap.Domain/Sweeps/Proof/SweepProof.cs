using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What flights really showed of an area, cell by cell: the facts that a certificate of sweep states.</summary>
public sealed record SweepProof
{
    /// <summary>Name of the area, usually a village.</summary>
    public required string AreaName { get; init; }

    /// <summary>Its administrative code; null where the area was drawn by hand.</summary>
    public string? AreaCode { get; init; }

    /// <summary>EPSG code of the frame in which lengths and areas were measured.</summary>
    public required int FrameEpsg { get; init; }

    /// <summary>By what rules a spot counts as seen and a cell as whole. Nothing is tolerated that does not stand here.</summary>
    public required ProofRules Rules { get; init; }

    /// <summary>What the ground's height was taken from; null is level ground at the take-off point.</summary>
    public string? Terrain { get; init; }

    /// <summary>Which detector the chances of a miss are those of, as name and version; null where no chances are stated.</summary>
    public string? Detector { get; init; }

    /// <summary>Every cell of the area, by code.</summary>
    public required IReadOnlyList<CellProof> Cells { get; init; }

    /// <summary>Every file that was looked at, by name: those that count and those that do not.</summary>
    public required IReadOnlyList<ProofInput> Inputs { get; init; }

    /// <summary>Remarks on the whole, such as clocks that jump or several flights in one folder.</summary>
    public required IReadOnlyList<Phrase> Remarks { get; init; }

    /// <summary>Flyable ground that nobody saw well enough, Polygon or MultiPolygon (WGS 84), empty when there is none: exactly what is to be flown again.</summary>
    public required Geometry Gaps { get; init; }
}
