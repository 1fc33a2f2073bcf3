namespace GridMap.Contracts.Households;

/// <summary>One row of a household check-list.</summary>
/// <param name="Id">The household.</param>
/// <param name="AreaCode">Cell, or else village, that it lies in.</param>
/// <param name="Label">House number or name; no name of a person.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Longitude">WGS 84 degrees; null where unknown.</param>
/// <param name="Latitude">WGS 84 degrees; there when <paramref name="Longitude"/> is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Visits">How often somebody was there.</param>
/// <param name="VisitedAt">When somebody was there last.</param>
/// <param name="VisitedBy">Display name.</param>
/// <param name="ComeBackOn">Day on which somebody comes back; null where none was named.</param>
/// <param name="CaseId">The case that was opened of it; null when none.</param>
/// <param name="IsRetired">True when it was taken off the list; it stays readable.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record HouseholdSummary(
    Guid Id, string AreaCode, string Label, HouseholdKind Kind, double? Longitude, double? Latitude, HouseholdState State, int Visits,
    DateTimeOffset? VisitedAt, string? VisitedBy, DateOnly? ComeBackOn, Guid? CaseId, bool IsRetired, int Version);
