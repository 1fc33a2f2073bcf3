namespace GridMap.Contracts.Grounds;

/// <summary>What a road network holds.</summary>
/// <param name="Lines">Lines, parts of multi-lines counted one by one.</param>
/// <param name="LengthMetres">Their length together, metres on the ground.</param>
/// <param name="LeftOut">Features that are no lines or cannot be read.</param>
public sealed record RoadFacts(int Lines, double LengthMetres, int LeftOut);
