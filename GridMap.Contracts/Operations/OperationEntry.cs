namespace GridMap.Contracts.Operations;

/// <summary>One thing that happened in a joint operation; none is ever changed or deleted.</summary>
/// <param name="Number">From 1, without gaps, in commit order.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What.</param>
/// <param name="DepartmentId">Whose team; null where none is concerned.</param>
/// <param name="State">How far that team is; null where it is not about that.</param>
/// <param name="CaseId">Which case; null where none is concerned.</param>
/// <param name="Text">Words; null where none were written.</param>
public sealed record OperationEntry(long Number, DateTimeOffset At, string By, OperationStepKind Step, Guid? DepartmentId, TeamState? State, Guid? CaseId, string? Text);
