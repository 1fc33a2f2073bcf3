namespace GridMap.Contracts.Households;

/// <summary>A household and who was there.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="Ticks">The newest first.</param>
public sealed record HouseholdDetail(HouseholdSummary Summary, IReadOnlyList<HouseholdTickSummary> Ticks);
