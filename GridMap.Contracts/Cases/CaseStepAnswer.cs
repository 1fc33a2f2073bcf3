namespace GridMap.Contracts.Cases;

/// <summary>What became of one step.</summary>
/// <param name="StepId">Which.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">Why it was refused, and what to do; null otherwise.</param>
public sealed record CaseStepAnswer(Guid StepId, CaseStepFate Fate, Message? Why);
