namespace GridMap.Domain.Sweeps.Proof;

/// <summary>How a figure spreads over ground or photos.</summary>
/// <param name="Least">The least.</param>
/// <param name="Median">Half of the ground or of the photos lie at or below it.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record Spread(double Least, double Median, double Greatest)
{
    /// <summary>The spread of figures in any order; null where there are none.</summary>
    public static Spread? Of(IEnumerable<double> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var sorted = figures.Order().ToArray();
        return sorted.Length == 0 ? null : new Spread(sorted[0], sorted[(sorted.Length - 1) / 2], sorted[^1]);
    }
}
