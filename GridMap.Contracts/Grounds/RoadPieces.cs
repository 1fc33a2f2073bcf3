namespace GridMap.Contracts.Grounds;

/// <summary>Roads near a place.</summary>
/// <param name="RoadsId">The road network that they are of.</param>
/// <param name="Lines">Whole lines, in the file's order: longitude and latitude by turns, WGS 84 degrees.</param>
public sealed record RoadPieces(Guid RoadsId, IReadOnlyList<double[]> Lines);
