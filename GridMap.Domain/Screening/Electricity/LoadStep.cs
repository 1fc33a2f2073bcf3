namespace GridMap.Domain.Screening.Electricity;

/// <summary>A rise to a new level.</summary>
/// <param name="On">First day of it.</param>
/// <param name="Ratio">New level over the old, above 1.</param>
/// <param name="Days">How many days it lasted, of those with a value.</param>
public readonly record struct LoadStep(DateOnly On, double Ratio, int Days);
