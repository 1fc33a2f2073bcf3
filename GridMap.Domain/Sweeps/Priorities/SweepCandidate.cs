namespace GridMap.Domain.Sweeps.Priorities;

/// <summary>What is known of a cell when the next batteries are given out.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Risk">Chance that a workshop stands there, 0 to 1.</param>
/// <param name="SightChance">Chance that a flight sees a workshop that stands there, 0 to 1: ground sampling distance, trees, sheds.</param>
/// <param name="LastSeenAt">When it was last seen as a whole; null when never.</param>
/// <param name="Batteries">Batteries that a sweep of it takes, above zero.</param>
/// <param name="RevisitDays">Days after which the campaign wants it seen again, above zero.</param>
public sealed record SweepCandidate(string Code, double Risk, double SightChance, DateTimeOffset? LastSeenAt, double Batteries, double RevisitDays);
