namespace GridMap.Contracts.Supervision;

/// <summary>How many of how many, and how sure that is.</summary>
/// <param name="Hits">Those that count.</param>
/// <param name="Total">All.</param>
/// <param name="Share">0 to 1; null of none.</param>
/// <param name="Low">Lower end of the 95 % interval (Wilson), 0 to 1.</param>
/// <param name="High">Upper end.</param>
public sealed record Rate(int Hits, int Total, double? Share, double Low, double High);
