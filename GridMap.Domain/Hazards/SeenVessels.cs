namespace GridMap.Domain.Hazards;

/// <summary>Vessels of one kind that the newest flight showed.</summary>
/// <param name="Kind">What they look like.</param>
/// <param name="Count">How many, above zero.</param>
/// <param name="LargestMetres">Diameter of the largest, or length of a lying vessel, metres; null when not measured.</param>
/// <param name="SeenOn">Day of the flight.</param>
public sealed record SeenVessels(VesselKind Kind, int Count, double? LargestMetres, DateOnly SeenOn);
