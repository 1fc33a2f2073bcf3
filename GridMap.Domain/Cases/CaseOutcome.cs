namespace GridMap.Domain.Cases;

/// <summary>What becomes of a step.</summary>
public abstract record CaseOutcome
{
    private CaseOutcome()
    {
    }

    /// <summary>It was taken.</summary>
    /// <param name="Case">The case with the step.</param>
    public sealed record Taken(Case Case) : CaseOutcome;

    /// <summary>The very step is there already; nothing changed.</summary>
    public sealed record AlreadyTaken : CaseOutcome;

    /// <summary>A rule forbids it.</summary>
    /// <param name="Why">Which, and what to do.</param>
    public sealed record Refused(Phrase Why) : CaseOutcome;
}
