namespace GridMap.Domain.Sweeps.Proof;

/// <summary>How a figure spreads over ground or photos.</summary>
/// <param name="Least">The least.</param>
/// <param name="Median">Half of the ground or of the photos lie at or below it.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record Spread(double Least, double Median, double Greatest);
