using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>A measure as it is being ordered.</summary>
/// <param name="Id">Its own.</param>
/// <param name="StepId">That of the step that orders it.</param>
/// <param name="Kind">What.</param>
/// <param name="Owner">Unit that sees to it.</param>
/// <param name="DueOn">Last day; null while none is given.</param>
public sealed record MeasureDraft(Guid Id, Guid StepId, MeasureKind Kind, string Owner, DateOnly? DueOn)
{
    // To stop and to seal is for at once; the rest takes the time that the stage has.
    private static readonly MeasureKind[] AtOnce = [MeasureKind.StopAndRectify, MeasureKind.StopProduction, MeasureKind.Seal];

    /// <param name="kind">What.</param>
    /// <param name="owner">Whom to propose.</param>
    /// <param name="today">The day, Beijing time.</param>
    /// <param name="lastDay">Last day of the stage; null while it is not known.</param>
    public static MeasureDraft Propose(MeasureKind kind, string owner, DateOnly today, DateOnly? lastDay) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), kind, owner, AtOnce.Contains(kind) ? today : lastDay is { } day && day > today ? day : today.AddDays(10));
}
