namespace GridMap.Domain.Screening.Chance;

/// <summary>A visit and what came of it.</summary>
/// <param name="PlaceId">Where to.</param>
/// <param name="On">The day.</param>
/// <param name="IsChance">True for one that chance drew, false for one that the list proposed.</param>
/// <param name="IsFound">Whether a workshop was found.</param>
/// <param name="InspectorDays">Working time it took, all inspectors together, above zero.</param>
public sealed record JudgedVisit(string PlaceId, DateOnly On, bool IsChance, bool IsFound, double InspectorDays);
