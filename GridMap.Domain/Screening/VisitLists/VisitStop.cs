namespace GridMap.Domain.Screening.VisitLists;

/// <summary>A visit in its place on a route.</summary>
/// <param name="PlaceId">Where to.</param>
/// <param name="Order">1 for the first of the route.</param>
/// <param name="Rank">1 for the most probable of all candidates, those drawn by chance included.</param>
/// <param name="TravelMetres">By road from the stop before or from where the day begins.</param>
/// <param name="TravelMinutes">The same as time.</param>
/// <param name="ArriveMinutes">After the day's begin.</param>
/// <param name="VisitMinutes">How long the visit takes.</param>
/// <param name="Value">Worth in finds.</param>
/// <param name="IsChance">True for one that chance drew.</param>
/// <param name="Why">Why it is on the list, strongest first.</param>
/// <param name="Position">Why it comes at this place of the route.</param>
public sealed record VisitStop(
    string PlaceId, int Order, int Rank, double TravelMetres, double TravelMinutes, double ArriveMinutes, double VisitMinutes, double Value, bool IsChance,
    IReadOnlyList<Phrase> Why, Phrase Position);
