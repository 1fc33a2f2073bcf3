namespace GridMap.Domain.Suspects;

/// <summary>What comes of a verdict, or of taking one back.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>It stands.</summary>
    /// <param name="Suspect">The next value.</param>
    public sealed record Accepted(Suspect Suspect) : ReviewOutcome;

    /// <summary>Somebody changed the suspect meanwhile.</summary>
    /// <param name="CurrentVersion">The version it has now.</param>
    public sealed record Stale(int CurrentVersion) : ReviewOutcome;

    /// <summary>It has a verdict already; that one must be undone first.</summary>
    /// <param name="Status">The verdict it has.</param>
    public sealed record AlreadyReviewed(SuspectStatus Status) : ReviewOutcome;

    /// <summary>Dismissing needs a reason.</summary>
    public sealed record ReasonMissing : ReviewOutcome;

    /// <summary>The picture that was judged is not one of the suspect.</summary>
    public sealed record NotItsPicture : ReviewOutcome;

    /// <summary>There is no verdict to take back.</summary>
    public sealed record NotReviewed : ReviewOutcome;

    /// <summary>An inspector is on it; hand the target back first.</summary>
    public sealed record VisitUnderWay : ReviewOutcome;

    /// <summary>A rule of its case forbids it.</summary>
    /// <param name="Why">Which, and what to do.</param>
    public sealed record CaseForbids(Phrase Why) : ReviewOutcome;
}
