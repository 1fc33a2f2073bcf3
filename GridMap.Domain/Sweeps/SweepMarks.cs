namespace GridMap.Domain.Sweeps;

/// <summary>What is known of a cell's sweep beside what orthophotos show.</summary>
/// <param name="PlannedFor">Take-off of the next sortie over it that is on the calendar and not flown yet; null when there is none.</param>
/// <param name="FlownAt">Last landing of a sortie over it whose pictures have not come in; null when there is none.</param>
/// <param name="CertifiedAt">A certificate shows all of its flyable ground as it was from this time on; null when none does.</param>
/// <param name="CheckedAt">When somebody last went through it on foot; null when nobody did.</param>
/// <param name="IsUnflyable">None of it can be flown.</param>
public sealed record SweepMarks(DateTimeOffset? PlannedFor, DateTimeOffset? FlownAt, DateTimeOffset? CertifiedAt, DateTimeOffset? CheckedAt, bool IsUnflyable)
{
    /// <summary>Nothing is known.</summary>
    public static SweepMarks None { get; } = new(PlannedFor: null, FlownAt: null, CertifiedAt: null, CheckedAt: null, IsUnflyable: false);
}
