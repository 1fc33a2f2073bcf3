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

    /// <summary>What the interval rests on; null in a record of before it was told.</summary>
    public DrawnBy? Drawn { get; init; }

    /// <summary>So few pictures hold the class that one of them could decide.</summary>
    public bool IsTooFewToTell => Drawn is not { IsEnough: true };

    /// <summary>Ahead in more than 97.5 of 100 draws of enough pictures.</summary>
    public bool IsBetter => !IsTooFewToTell && DifferenceInterval is { Low: > 0 };

    /// <summary>Behind in more than 97.5 of 100 draws.</summary>
    public bool IsWorse => DifferenceInterval is { High: < 0 };
}
