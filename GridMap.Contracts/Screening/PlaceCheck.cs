namespace GridMap.Contracts.Screening;

/// <summary>The one check that would settle a suspicion.</summary>
/// <param name="Kind"><c>Papers</c>, <c>Meter</c>, <c>Flight</c>, <c>NightLook</c>, <c>OpenVisit</c> or <c>JointVisit</c>.</param>
/// <param name="Why">Why this one.</param>
public sealed record PlaceCheck(string Kind, Message Why);
