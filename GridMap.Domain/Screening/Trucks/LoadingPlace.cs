using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.Trucks;

/// <summary>A registered place to load, unload or park at: what happens there is no sign of anything.</summary>
/// <param name="Name">As registered.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="RadiusMetres">How far it reaches.</param>
public sealed record LoadingPlace(string Name, LonLat Position, double RadiusMetres);
