namespace GridMap.Domain.Screening.Places;

/// <summary>A link set by hand; it goes before everything found by rule.</summary>
/// <param name="Source">Kind of table: enterprises, meters, detections …</param>
/// <param name="Id">The row's own name: credit code, meter number …</param>
/// <param name="PlaceId">The place; null when it belongs to none.</param>
public sealed record PlaceLink(string Source, string Id, string? PlaceId);
