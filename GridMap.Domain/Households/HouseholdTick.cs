namespace GridMap.Domain.Households;

/// <summary>Somebody was at a household.</summary>
/// <param name="Id">Made on the device; the same tick that arrives twice counts once.</param>
/// <param name="At">When.</param>
/// <param name="Result">What he found.</param>
/// <param name="ComeBackOn">Day on which he comes back; null when he named none.</param>
public sealed record HouseholdTick(Guid Id, DateTimeOffset At, HouseholdResult Result, DateOnly? ComeBackOn);
