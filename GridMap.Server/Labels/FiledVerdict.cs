using GridMap.Contracts.Labels;

namespace GridMap.Server.Labels;

/// <summary>A label row without its objects: what was said, and the picture it lies under.</summary>
internal sealed record FiledVerdict(Guid Id, Guid SuspectId, LabelVerdict Verdict, DateTimeOffset At, Guid SiteId)
{
    /// <summary>A visit or a withdrawal: it answers the verdict before it, and speaks of that one's picture.</summary>
    public bool IsAnswer => Verdict is LabelVerdict.Withdrawn or >= LabelVerdict.VisitViolation;
}
