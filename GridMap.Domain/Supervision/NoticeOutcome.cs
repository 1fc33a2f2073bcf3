namespace GridMap.Domain.Supervision;

/// <summary>What becomes of a step of a notice.</summary>
public abstract record NoticeOutcome
{
    private NoticeOutcome()
    {
    }

    /// <summary>It was taken.</summary>
    /// <param name="Notice">The notice after it.</param>
    public sealed record Taken(SupervisionNotice Notice) : NoticeOutcome;

    /// <summary>A rule forbids it.</summary>
    /// <param name="Why">Which, and what to do.</param>
    public sealed record Refused(Phrase Why) : NoticeOutcome;
}
