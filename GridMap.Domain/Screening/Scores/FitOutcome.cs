namespace GridMap.Domain.Screening.Scores;

/// <summary>What a new fit of the weights came to.</summary>
/// <param name="Candidate">The weights fitted on all outcomes; those in use when there were too few.</param>
/// <param name="Current">How the weights in use did on held-back outcomes; null when there were too few.</param>
/// <param name="Fitted">How weights fitted without the held-back outcomes did on them; null when there were too few.</param>
/// <param name="IsPromoted">True when the candidate takes the place of the weights in use.</param>
/// <param name="Why">Why, or why not, with the figures.</param>
public sealed record FitOutcome(ScoreWeights Candidate, FitJudgement? Current, FitJudgement? Fitted, bool IsPromoted, Phrase Why);
