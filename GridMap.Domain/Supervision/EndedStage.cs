using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Supervision;

/// <summary>A stage of a case that came to its end.</summary>
/// <param name="Stage">Which.</param>
/// <param name="EndedOn">The day, Beijing time.</param>
/// <param name="LastDay">Last day that would have been in time.</param>
/// <param name="IsInTime">Whether it was.</param>
public sealed record EndedStage(CaseStage Stage, DateOnly EndedOn, DateOnly LastDay, bool IsInTime);
