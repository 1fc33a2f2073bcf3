namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A leg that breaks a limit.</summary>
/// <param name="Sortie">Number of the sortie.</param>
/// <param name="Leg">Sequence of the leg in it.</param>
/// <param name="Role">What the leg is for.</param>
/// <param name="Message">Leg and limit, in a sentence.</param>
public sealed record LimitBreach(int Sortie, int Leg, LegRole Role, Phrase Message);
