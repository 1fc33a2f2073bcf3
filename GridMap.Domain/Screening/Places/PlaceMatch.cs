namespace GridMap.Domain.Screening.Places;

/// <summary>Which place a row of a table is about.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Confidence">How surely, above 0 to 1.</param>
/// <param name="How">By what it was found, in words.</param>
public sealed record PlaceMatch(string PlaceId, double Confidence, Phrase How);
