namespace GridMap.Detection.Evaluation;

/// <summary>Where a figure lies in 95 of 100 draws of the pictures.</summary>
/// <param name="Low">2.5th percentile.</param>
/// <param name="High">97.5th percentile.</param>
public sealed record Interval(double Low, double High);
