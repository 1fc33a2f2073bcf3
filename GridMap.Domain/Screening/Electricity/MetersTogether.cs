namespace GridMap.Domain.Screening.Electricity;

/// <summary>Neighbours' meters that rise and fall with a meter.</summary>
/// <param name="Meters">How many.</param>
/// <param name="Likeness">Correlation of their changes with its own, the highest, 0 to 1.</param>
/// <param name="Metres">How far the farthest of their places is.</param>
public sealed record MetersTogether(int Meters, double Likeness, double Metres);
