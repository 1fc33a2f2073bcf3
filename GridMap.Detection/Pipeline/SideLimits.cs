namespace GridMap.Detection.Pipeline;

/// <summary>How long the longer side of a box may be that a pass keeps, pixels of the pass.</summary>
/// <param name="Least">Null = no limit.</param>
/// <param name="Greatest">Null = no limit.</param>
internal readonly record struct SideLimits(double? Least, double? Greatest)
{
    public bool Allow(double side) => !(side < Least) && !(side > Greatest);

    /// <summary>The limits that let through what any of these does; no limit wins.</summary>
    public static SideLimits Widest(IEnumerable<SideLimits> some) => some.Aggregate((a, b) => new SideLimits(
        a.Least is { } least && b.Least is { } otherLeast ? Math.Min(least, otherLeast) : null,
        a.Greatest is { } greatest && b.Greatest is { } otherGreatest ? Math.Max(greatest, otherGreatest) : null));
}
