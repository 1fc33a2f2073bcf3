using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>Somebody who goes out.</summary>
/// <param name="Id">Differs from every other's.</param>
/// <param name="Start">Where the day begins and ends, WGS 84.</param>
/// <param name="Hours">Working time of the day, 0 or more.</param>
public sealed record VisitInspector(string Id, LonLat Start, double Hours);
