namespace GridMap.Contracts.Supervision;

/// <summary>What somebody said of a doubt; none is ever changed or deleted.</summary>
/// <param name="Verdict">What.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record DoubtJudgement(DoubtVerdict Verdict, string Note, DateTimeOffset At, string By);
