namespace GridMap.Domain.Screening.Electricity;

/// <summary>An ordered stop of work.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="AreaCode">All places whose area code begins so; null where one place is meant.</param>
/// <param name="PlaceId">The one place; null where an area is meant.</param>
public sealed record StopOrder(DateOnly From, DateOnly To, string? AreaCode, string? PlaceId);
