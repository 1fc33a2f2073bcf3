namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Chance that a workshop would have been missed although it stood in the cell.</summary>
/// <param name="SizeMetres">Diameter of its largest tank, metres.</param>
/// <param name="Chance">0 to 1: it stood on ground that was not seen, or the detector did not find it where it was.</param>
/// <param name="AtMost">The same with the least recall that the detector's trials leave room for (95 %), 0 to 1; never below <paramref name="Chance"/>.</param>
public sealed record MissedChance(double SizeMetres, double Chance, double AtMost);
