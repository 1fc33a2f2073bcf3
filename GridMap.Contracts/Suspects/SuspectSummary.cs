namespace GridMap.Contracts.Suspects;

/// <summary>A suspect as the map and lists show it. It always reads as a suspicion.</summary>
/// <param name="Id">The suspect.</param>
/// <param name="Number">Number for people, for example <c>YS-2026-0001</c>.</param>
/// <param name="Longitude">Centre, WGS 84 degrees.</param>
/// <param name="Latitude">Centre, WGS 84 degrees.</param>
/// <param name="RadiusMetres">Uncertainty.</param>
/// <param name="Status">What people have said.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="CellCode">Cell it lies in; null outside every cell.</param>
/// <param name="AreaCode">The cell's code, or the flight's area outside every cell.</param>
/// <param name="TankCount">Tanks.</param>
/// <param name="StructureCount">Structures.</param>
/// <param name="FirstSeenAt">When a flight, or a table, first showed it.</param>
/// <param name="LastSeenAt">When a flight, or a table, last showed it.</param>
/// <param name="ChangedAt">Last change of any kind.</param>
/// <param name="OrthophotoId">The latest flight that shows it; all zeros while tables alone tell of it.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record SuspectSummary(
    Guid Id, string Number, double Longitude, double Latitude, double RadiusMetres, SuspectStatus Status, double Score,
    string? CellCode, string AreaCode, int TankCount, int StructureCount,
    DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, DateTimeOffset ChangedAt, Guid OrthophotoId, int Version);
