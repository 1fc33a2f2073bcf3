namespace GridMap.Contracts.Households;

/// <summary>Somebody was at a household.</summary>
/// <param name="Id">The tick.</param>
/// <param name="At">When.</param>
/// <param name="By">Display name.</param>
/// <param name="Result">What was found.</param>
/// <param name="Note">Words; null where none were written.</param>
/// <param name="ComeBackOn">Day on which somebody comes back; null when none was named.</param>
public sealed record HouseholdTickSummary(Guid Id, DateTimeOffset At, string By, HouseholdResult Result, string? Note, DateOnly? ComeBackOn);
