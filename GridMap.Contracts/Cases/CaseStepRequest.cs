using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>One thing that happened to a case, recorded on a device.</summary>
/// <param name="Id">Made on the device; the same step that arrives twice counts once.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When; a step recorded without a network arrives later.</param>
/// <param name="Reason">Why, in the caller's words; the rules say which kinds need it.</param>
/// <param name="To">Whom it is given to: <see cref="CaseStepKind.Dispatch"/>.</param>
/// <param name="Violation">Kind of violation: <see cref="CaseStepKind.Confirm"/>, and <see cref="CaseStepKind.Relapse"/> where it is another.</param>
/// <param name="Measure">The measure: <see cref="CaseStepKind.OrderMeasure"/>.</param>
/// <param name="MeasureId">Which measure: <see cref="CaseStepKind.FinishMeasure"/> and <see cref="CaseStepKind.WithdrawMeasure"/>.</param>
/// <param name="Evidence">What is added: <see cref="CaseStepKind.AddEvidence"/>; its file is stored before.</param>
/// <param name="EvidenceIds">Evidence added before that shows it.</param>
/// <param name="RecheckDays">Days on which the place is looked at again: <see cref="CaseStepKind.Close"/>.</param>
/// <param name="NewLastDay">New last day: <see cref="CaseStepKind.Defer"/>.</param>
/// <param name="Into">The case it goes on in: <see cref="CaseStepKind.Merge"/>.</param>
public sealed record CaseStepRequest(
    Guid Id, CaseStepKind Kind, DateTimeOffset At, [property: StringLength(2000)] string? Reason = null, Guid? To = null, ViolationKind? Violation = null,
    CaseMeasure? Measure = null, Guid? MeasureId = null, CaseEvidence? Evidence = null, [property: MaxLength(100)] IReadOnlyList<Guid>? EvidenceIds = null,
    [property: MaxLength(50)] IReadOnlyList<DateOnly>? RecheckDays = null, DateOnly? NewLastDay = null, Guid? Into = null);
