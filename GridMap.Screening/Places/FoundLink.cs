using GridMap.Domain.Screening.Places;

namespace GridMap.Screening.Places;

/// <summary>A row of a table and the place it was found to belong to.</summary>
/// <param name="Source">Kind of table, as in links set by hand.</param>
/// <param name="Id">The row's own name.</param>
/// <param name="Match">Its place.</param>
public sealed record FoundLink(string Source, string Id, PlaceMatch Match);
