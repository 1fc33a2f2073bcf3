using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>A place that may be visited.</summary>
/// <param name="PlaceId">Differs from every other's.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="Probability">That a workshop is there, 0 to 1.</param>
/// <param name="IsChance">True for one that chance drew: it goes on the list whatever its probability.</param>
/// <param name="Minutes">How long the visit takes, above zero; null for the rules' usual time.</param>
/// <param name="Strongest">What speaks most for it, as its sheet says; null where nothing does.</param>
public sealed record VisitCandidate(string PlaceId, LonLat Position, double Probability, bool IsChance = false, double? Minutes = null, Phrase? Strongest = null);
