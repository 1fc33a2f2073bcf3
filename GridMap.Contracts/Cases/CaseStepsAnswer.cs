namespace GridMap.Contracts.Cases;

/// <summary>What became of steps that were sent.</summary>
/// <param name="Case">The case after them.</param>
/// <param name="Answers">One for each step, in the order sent.</param>
public sealed record CaseStepsAnswer(CaseDetail Case, IReadOnlyList<CaseStepAnswer> Answers);
