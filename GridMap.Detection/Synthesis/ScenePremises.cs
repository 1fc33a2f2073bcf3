namespace GridMap.Detection.Synthesis;

/// <summary>A place the registry knows: corners in metres east and south of the upper left corner, clockwise.</summary>
internal sealed record ScenePremises(string Name, string Kind, string Status, string Trade, IReadOnlyList<(double X, double Y)> Corners);
