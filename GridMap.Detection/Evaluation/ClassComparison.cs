namespace GridMap.Detection.Evaluation;

/// <summary>One class of a candidate against the model in use, on the same pictures.</summary>
/// <param name="Category">Class name.</param>
/// <param name="Candidate">Its average precision; null where nothing is labelled.</param>
/// <param name="Incumbent">That of the model in use; null where nothing is labelled.</param>
/// <param name="DifferenceInterval">Of the candidate's less the other's, both on the same draws; null without draws.</param>
public sealed record ClassComparison(string Category, double? Candidate, double? Incumbent, Interval? DifferenceInterval)
{
    /// <summary>Above zero where the candidate is ahead.</summary>
    public double? Difference => Candidate - Incumbent;

    /// <summary>Ahead in more than 97.5 of 100 draws.</summary>
    public bool IsBetter => DifferenceInterval is { Low: > 0 };

    /// <summary>Behind in more than 97.5 of 100 draws.</summary>
    public bool IsWorse => DifferenceInterval is { High: < 0 };
}
