namespace GridMap.Contracts.Sweeps;

/// <summary>One step in the past of a plan or a cell.</summary>
/// <param name="At">When.</param>
/// <param name="By">Display name.</param>
/// <param name="Step">What was done.</param>
/// <param name="PlanId">The plan; null for a step about a cell alone.</param>
/// <param name="SortieNumber">The sortie; null for a step about something else.</param>
/// <param name="Note">Reason, finding, or for when a sortie was scheduled; null for none.</param>
public sealed record SweepEvent(DateTimeOffset At, string By, SweepStep Step, Guid? PlanId, int? SortieNumber, string? Note);
