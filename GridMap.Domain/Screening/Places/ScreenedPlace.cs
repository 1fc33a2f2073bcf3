using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.Places;

/// <summary>A place that screening ranks: a building, yard or plot, as its source lists it.</summary>
/// <param name="Id">As the source names it, unique within a run.</param>
/// <param name="Name">What people call it; blank where the source tells none.</param>
/// <param name="Kind">Kind of place as the source writes it: factory, idle_factory, warehouse, farm, abandoned_farm, house, yard … or the Chinese word.</param>
/// <param name="Position">WGS 84 degrees.</param>
/// <param name="Address">As written; null where the source tells none.</param>
/// <param name="AreaCode">Code of the smallest area known to hold it, 6 to 12 digits; null where the source tells none.</param>
public sealed record ScreenedPlace(string Id, string Name, string Kind, LonLat Position, string? Address, string? AreaCode);
