using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What was really seen of one cell.</summary>
public sealed record CellProof
{
    /// <summary>The cell's code, or its number in the file where it has none.</summary>
    public required string Code { get; init; }

    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its shape, Polygon or MultiPolygon, WGS 84.</summary>
    public required Geometry Shape { get; init; }

    /// <summary>Ground of the cell, square metres.</summary>
    public required double AreaSquareMetres { get; init; }

    /// <summary>Share of the cell that was seen by the rules, 0 to 1 of all its ground, flyable or not.</summary>
    public required double SeenFraction { get; init; }

    /// <summary>Share of the cell that could be flown, 0 to 1.</summary>
    public required double FlyableFraction { get; init; }

    /// <summary>Flyable ground of the cell that was not seen, WGS 84; empty when there is none.</summary>
    public required Geometry Missing { get; init; }

    /// <summary>Ground of <see cref="Missing"/>, square metres.</summary>
    public double MissingSquareMetres { get; init; }

    /// <summary>What could not be flown, why, and what was done on the ground instead.</summary>
    public IReadOnlyList<UnflyableGround> Unflyable { get; init; } = [];

    /// <summary>Ground sampling distance that was achieved over the seen part; null when nothing was seen.</summary>
    public Spread? GsdMetres { get; init; }

    /// <summary>Photos over each spot of the seen part; null when nothing was seen.</summary>
    public Spread? Depth { get; init; }

    /// <summary>Sharpness of the photos over the cell, 0 (washed out) to 1 (as sharp as the best of the flight); null when it was not measured.</summary>
    public Spread? Sharpness { get; init; }

    /// <summary>Share of the seen pixels that are neither blown out nor black, 0 to 1; null when it was not measured.</summary>
    public double? WellExposedFraction { get; init; }

    /// <summary>Height of the sun above the horizon while the cell was photographed, degrees; null when the time is not known.</summary>
    public Spread? SunDegrees { get; init; }

    /// <summary>First moment at which the cell was photographed; null when not known.</summary>
    public DateTimeOffset? FirstSeenAt { get; init; }

    /// <summary>Last such moment.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>Drones or cameras that photographed it, as their files name them.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = [];

    /// <summary>Chance that a workshop of a size would have been missed, by size.</summary>
    public IReadOnlyList<MissedChance> Missed { get; init; } = [];

    /// <summary>Share of the flyable ground that was seen by the rules, 0 to 1; null where nothing could be flown.</summary>
    public double? FlyableSeenFraction => FlyableFraction > 0 ? Math.Clamp(1 - MissingSquareMetres / (FlyableFraction * AreaSquareMetres), 0, 1) : null;

    /// <summary>Whether as much of the flyable ground was seen as the rules ask; a cell that could not be flown at all was not.</summary>
    public bool IsWholeBy(ProofRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return FlyableSeenFraction >= rules.WholeFraction;
    }
}
