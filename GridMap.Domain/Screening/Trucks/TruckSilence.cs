namespace GridMap.Domain.Screening.Trucks;

/// <summary>A truck's device fell silent near a place and spoke again elsewhere, later than the way there takes.</summary>
/// <param name="From">Last fix before, local time.</param>
/// <param name="To">First fix after.</param>
/// <param name="MovedMetres">From the one to the other.</param>
/// <param name="DistanceMetres">From the place to the nearer of the two.</param>
public sealed record TruckSilence(DateTime From, DateTime To, double MovedMetres, double DistanceMetres);
