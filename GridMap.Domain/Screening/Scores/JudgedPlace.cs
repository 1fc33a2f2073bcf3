namespace GridMap.Domain.Screening.Scores;

/// <summary>A place that was visited: what was known before the visit, and what the visit found.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="AreaCode">Code of its area, 6 to 12 digits; null where it is not known.</param>
/// <param name="Signals">What was known before the visit; what only the visit brought does not belong here.</param>
/// <param name="On">Day of the visit.</param>
/// <param name="IsFound">True when it hid a workshop.</param>
public sealed record JudgedPlace(string PlaceId, string? AreaCode, IReadOnlyList<PlaceSignal> Signals, DateOnly On, bool IsFound);
