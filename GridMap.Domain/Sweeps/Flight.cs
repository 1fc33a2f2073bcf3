using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps;

/// <summary>One processed flight.</summary>
/// <param name="Id">Its orthophoto.</param>
/// <param name="TakenAt">When it was photographed, or uploaded where that is unknown.</param>
/// <param name="Footprint">Ground its valid pixels show: Polygon or MultiPolygon, WGS 84.</param>
public sealed record Flight(FlightId Id, DateTimeOffset TakenAt, Geometry Footprint);
