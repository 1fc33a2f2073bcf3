namespace GridMap.Domain.Screening.Chance;

/// <summary>What may be drawn for a visit by chance: a place or a cell.</summary>
/// <param name="Id">Differs from every other's.</param>
/// <param name="District">Code of the district it lies in; every district gets its share.</param>
public sealed record ChanceCandidate(string Id, string District);
