using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Households;

/// <summary>Says that somebody was at a household.</summary>
/// <param name="Id">Made on the device; the same tick sent again counts once.</param>
/// <param name="At">When.</param>
/// <param name="Result">What was found.</param>
/// <param name="Note">Words; null where none were written.</param>
/// <param name="ComeBackOn">Day on which somebody comes back; null when none is named.</param>
public sealed record TickHouseholdRequest(
    Guid Id, DateTimeOffset At, HouseholdResult Result, [property: StringLength(500)] string? Note, DateOnly? ComeBackOn);
