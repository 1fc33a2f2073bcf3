namespace GridMap.Contracts.Screening;

/// <summary>A place as a worker sends it.</summary>
/// <param name="Key">As its source names it, unique in the run.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Kind of place as the source writes it.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Address">As written; null when it is not.</param>
/// <param name="AreaCode">Smallest area the source tells; null when it tells none.</param>
/// <param name="Signals">What the tables tell of it; empty where they tell nothing.</param>
/// <param name="Links">Firms and meters taken for its own.</param>
public sealed record ScreenedPlaceNote(
    string Key, string Name, string Kind, double Longitude, double Latitude, string? Address, string? AreaCode, IReadOnlyList<PlaceSignalNote> Signals,
    IReadOnlyList<PlaceLinkNote> Links);
