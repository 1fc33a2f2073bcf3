namespace GridMap.Domain.Sites;

/// <summary>One reason for or against a suspicion.</summary>
/// <param name="SpeaksAgainst">True when it speaks against.</param>
/// <param name="Weight">What it adds to or takes from the log-odds of the model's score, 0 to 1; also its rank among the reasons.</param>
/// <param name="Message">The reason, for people.</param>
public sealed record Reason(bool SpeaksAgainst, double Weight, Phrase Message)
{
    /// <summary>A reason for.</summary>
    public static Reason For(double weight, Phrase message) => new(SpeaksAgainst: false, weight, message);

    /// <summary>A reason against.</summary>
    public static Reason Against(double weight, Phrase message) => new(SpeaksAgainst: true, weight, message);
}
