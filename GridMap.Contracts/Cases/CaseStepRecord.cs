namespace GridMap.Contracts.Cases;

/// <summary>A step that was taken; see <see cref="CaseStepRequest"/> for what each member belongs to.</summary>
/// <param name="Id">As sent.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="By">Account of who did it.</param>
/// <param name="ByName">Display name at the time.</param>
/// <param name="ReceivedAt">When the server took it.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">Whom it was given to.</param>
/// <param name="ToName">Display name at the time.</param>
/// <param name="Violation">Kind of violation.</param>
/// <param name="Measure">The measure ordered.</param>
/// <param name="MeasureId">Which measure.</param>
/// <param name="Evidence">What was added.</param>
/// <param name="EvidenceIds">Evidence that shows it.</param>
/// <param name="RecheckDays">Days on which the place is looked at again.</param>
/// <param name="NewLastDay">New last day.</param>
/// <param name="Into">The case it goes on in.</param>
public sealed record CaseStepRecord(
    Guid Id, CaseStepKind Kind, DateTimeOffset At, Guid By, string ByName, DateTimeOffset ReceivedAt, string? Reason, Guid? To, string? ToName,
    ViolationKind? Violation, CaseMeasure? Measure, Guid? MeasureId, CaseEvidence? Evidence, IReadOnlyList<Guid> EvidenceIds,
    IReadOnlyList<DateOnly> RecheckDays, DateOnly? NewLastDay, Guid? Into);
