namespace GridMap.Contracts.Screening;

/// <summary>One visit on a list.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Kind of place.</param>
/// <param name="AreaCode">Where.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="InspectorIds">Who goes, together.</param>
/// <param name="InspectorNames">Who they are.</param>
/// <param name="Route">From 1: stops of one route are visited by the same people.</param>
/// <param name="Order">From 1, in the order of the route.</param>
/// <param name="ArriveMinutes">After the day's begin.</param>
/// <param name="TravelMetres">By road from the stop before.</param>
/// <param name="Why">Why it is on the list, strongest first; for a random one a neutral sentence to those who go.</param>
/// <param name="Position">Why it comes at this place of the route.</param>
/// <param name="IsRandom">True when chance drew it; null for those who go, whom it might lead.</param>
/// <param name="Probability">That a workshop is there; null for those who go.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="OutcomeAt">When; null while open.</param>
/// <param name="Note">The words of whoever was there.</param>
/// <param name="CaseId">Case of the place; null when there is none.</param>
public sealed record VisitStop(
    Guid PlaceId, string Name, string Kind, string AreaCode, double Longitude, double Latitude, IReadOnlyList<Guid> InspectorIds, IReadOnlyList<string> InspectorNames, int Route, int Order,
    double ArriveMinutes, double TravelMetres, IReadOnlyList<Message> Why, Message Position, bool? IsRandom, double? Probability, StopOutcome Outcome, DateTimeOffset? OutcomeAt, string? Note, Guid? CaseId);
