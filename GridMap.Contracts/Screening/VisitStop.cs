namespace GridMap.Contracts.Screening;

/// <summary>One visit on a list.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Kind of place.</param>
/// <param name="AreaCode">Where.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="InspectorId">Who goes.</param>
/// <param name="InspectorName">Who that is.</param>
/// <param name="Order">From 1, in the order of his route.</param>
/// <param name="Why">Why it is on the list; for a random one the same neutral sentence to everybody who goes.</param>
/// <param name="IsRandom">True when chance drew it; null for those who go, whom it might lead.</param>
/// <param name="Probability">That a workshop is there; null for those who go.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="OutcomeAt">When; null while open.</param>
/// <param name="Note">The words of whoever was there.</param>
/// <param name="CaseId">Case of the place; null when there is none.</param>
public sealed record VisitStop(
    Guid PlaceId, string Name, string Kind, string AreaCode, double Longitude, double Latitude, Guid InspectorId, string InspectorName, int Order, Message Why,
    bool? IsRandom, double? Probability, StopOutcome Outcome, DateTimeOffset? OutcomeAt, string? Note, Guid? CaseId);
