namespace GridMap.Contracts.Departments;

/// <summary>Something that happened to a duty; none is ever changed or deleted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What.</param>
/// <param name="Note">What is to be done, what was done, or why.</param>
public sealed record DutyEvent(DateTimeOffset At, string By, DutyStepKind Step, string? Note);
