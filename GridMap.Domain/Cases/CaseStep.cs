using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Cases;

/// <summary>One thing that happened to a case. A case is the list of its steps; nothing in it is ever changed or taken out.</summary>
public sealed record CaseStep
{
    /// <summary>Made on the device that recorded the step; the same step that arrives twice counts once.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happened.</summary>
    public required CaseStepKind Kind { get; init; }

    /// <summary>Account of who did it.</summary>
    public required Guid By { get; init; }

    /// <summary>When it happened; a step recorded without a network arrives later.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in his words; null where no reason is asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom it was given to: <see cref="CaseStepKind.Dispatch"/>.</summary>
    public Guid? To { get; init; }

    /// <summary>Kind of violation: <see cref="CaseStepKind.Confirm"/>.</summary>
    public ViolationKind? Violation { get; init; }

    /// <summary>The measure as ordered: <see cref="CaseStepKind.OrderMeasure"/>.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Which measure: <see cref="CaseStepKind.FinishMeasure"/> and <see cref="CaseStepKind.WithdrawMeasure"/>.</summary>
    public Guid? MeasureId { get; init; }

    /// <summary>What was added: <see cref="CaseStepKind.AddEvidence"/>.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Evidence that a measure was carried out, or the hand-over package: files added before.</summary>
    public IReadOnlyList<Guid> EvidenceIds { get; init; } = [];

    /// <summary>Days on which the place is looked at again: <see cref="CaseStepKind.Close"/>.</summary>
    public IReadOnlyList<DateOnly> RecheckDays { get; init; } = [];

    /// <summary>New last day: <see cref="CaseStepKind.Defer"/>.</summary>
    public DateOnly? NewLastDay { get; init; }

    /// <summary>The case it goes on in: <see cref="CaseStepKind.Merge"/>.</summary>
    public Guid? Into { get; init; }
}
