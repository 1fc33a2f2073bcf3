namespace GridMap.Domain.Screening.VisitLists;

/// <summary>A day's route of those who go together.</summary>
/// <param name="Inspectors">Who goes.</param>
/// <param name="Stops">In order.</param>
/// <param name="TravelMinutes">On the road, the way back included.</param>
/// <param name="TotalMinutes">With the visits.</param>
/// <param name="CapacityMinutes">What they have.</param>
public sealed record VisitRoute(
    IReadOnlyList<string> Inspectors, IReadOnlyList<VisitStop> Stops, double TravelMinutes, double TotalMinutes, double CapacityMinutes)
{
    /// <summary>What its visits may find and teach, in finds.</summary>
    public double Value => Stops.Sum(stop => stop.Value);
}
