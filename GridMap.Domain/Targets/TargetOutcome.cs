namespace GridMap.Domain.Targets;

/// <summary>What comes of moving a target.</summary>
public abstract record TargetOutcome
{
    private TargetOutcome()
    {
    }

    /// <summary>It moved.</summary>
    /// <param name="Target">The next value.</param>
    public sealed record Moved(Target Target) : TargetOutcome;

    /// <summary>Somebody changed the target meanwhile.</summary>
    /// <param name="CurrentVersion">The version it has now.</param>
    public sealed record Stale(int CurrentVersion) : TargetOutcome;

    /// <summary>It belongs to another inspector, or to nobody.</summary>
    public sealed record NotYours : TargetOutcome;

    /// <summary>It stands where this step cannot be taken.</summary>
    /// <param name="Status">Where it stands.</param>
    public sealed record WrongState(TargetStatus Status) : TargetOutcome;

    /// <summary>A rule of its case forbids it.</summary>
    /// <param name="Why">Which, and what to do.</param>
    public sealed record CaseForbids(Phrase Why) : TargetOutcome;
}
