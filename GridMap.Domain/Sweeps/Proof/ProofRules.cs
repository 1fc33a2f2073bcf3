namespace GridMap.Domain.Sweeps.Proof;

/// <summary>When a spot counts as seen, and when a cell counts as seen whole.</summary>
/// <remarks>All of them are printed on the certificate. The defaults ask for everything and forgive nothing but the reckoning's own resolution.</remarks>
public sealed record ProofRules
{
    /// <summary>Coarsest ground sampling distance at which a spot counts as seen, metres a pixel.</summary>
    public double CoarsestGsdMetres { get; init; } = 0.05;

    /// <summary>Photos that must show a spot, one or more. An orthophoto counts as one.</summary>
    public int LeastDepth { get; init; } = 1;

    /// <summary>Share of a cell's flyable ground that must be seen before the cell counts as whole, 0 to 1.</summary>
    public double WholeFraction { get; init; } = 1;

    /// <summary>
    /// Side of the squares in which seen ground is counted, metres: a photo is judged at their corners, and a square that it shows only in part is cut exactly;
    /// of an orthophoto a square counts when every pixel in it is valid.
    /// </summary>
    public double ResolutionMetres { get; init; }

    /// <summary>Longest time between the first and the last photo of a cell, hours; beyond it the cell is still counted and the span is remarked on.</summary>
    public double LongestSpanHours { get; init; } = 24;
}
