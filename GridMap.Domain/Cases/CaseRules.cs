using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Cases;

/// <summary>Which steps a case may take: in which state, by whom, with what.</summary>
public static class CaseRules
{
    // The campaign's days are those of Beijing time, wherever the server stands.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private static readonly Dictionary<CaseStepKind, CaseState[]> From = new()
    {
        [CaseStepKind.Dispatch] = [CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying, CaseState.Confirmed, CaseState.Disposing],
        [CaseStepKind.HandBack] = [CaseState.Dispatched, CaseState.Verifying],
        [CaseStepKind.Verify] = [CaseState.Dispatched],
        [CaseStepKind.Exclude] = [CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying],
        [CaseStepKind.Confirm] = [CaseState.Verifying],
        [CaseStepKind.OrderMeasure] = [CaseState.Confirmed, CaseState.Disposing],
        [CaseStepKind.FinishMeasure] = [CaseState.Disposing],
        [CaseStepKind.WithdrawMeasure] = [CaseState.Disposing],
        [CaseStepKind.AddEvidence] = [.. Enum.GetValues<CaseState>().Except([CaseState.Merged])],
        [CaseStepKind.AskAcceptance] = [CaseState.Disposing],
        [CaseStepKind.RefuseAcceptance] = [CaseState.InAcceptance],
        [CaseStepKind.Close] = [CaseState.InAcceptance],
        [CaseStepKind.Recheck] = [CaseState.Closed],
        [CaseStepKind.FindQuiet] = [CaseState.Rechecking],
        [CaseStepKind.Relapse] = [CaseState.Rechecking],
        [CaseStepKind.Defer] = [CaseState.Dispatched, CaseState.Verifying, CaseState.Confirmed, CaseState.Disposing, CaseState.InAcceptance],
        [CaseStepKind.Suspend] = [CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying, CaseState.Confirmed, CaseState.Disposing, CaseState.InAcceptance],
        [CaseStepKind.Resume] = Enum.GetValues<CaseState>(),
        [CaseStepKind.Reopen] = [CaseState.Excluded],
        [CaseStepKind.Merge] = [CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying, CaseState.Confirmed, CaseState.Disposing, CaseState.InAcceptance],
        [CaseStepKind.TransferToJustice] = [CaseState.Confirmed, CaseState.Disposing, CaseState.InAcceptance, CaseState.Closed],
    };

    private static readonly HashSet<CaseStepKind> WithReason =
    [
        CaseStepKind.HandBack, CaseStepKind.Exclude, CaseStepKind.WithdrawMeasure, CaseStepKind.RefuseAcceptance, CaseStepKind.Relapse,
        CaseStepKind.Defer, CaseStepKind.Suspend, CaseStepKind.Reopen, CaseStepKind.Merge, CaseStepKind.TransferToJustice,
    ];

    /// <summary>The day of a moment, Beijing time.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);

    /// <summary>Why a step may not be taken; null when it may.</summary>
    /// <param name="now">The case as it stands.</param>
    /// <param name="step">The step.</param>
    public static Phrase? FindFault(Case now, CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(step);
        if (FindHindrance(now, step.Kind, step.By) is { } hindrance) return hindrance;
        if (WithReason.Contains(step.Kind) && string.IsNullOrWhiteSpace(step.Reason)) return Phrase.Of("case.reasonMissing", ("step", step.Kind));
        // Evidence may come in late, from a phone that had no network; what moves a case may not overtake what moved it before.
        if (step.Kind is not CaseStepKind.AddEvidence && LastMove(now) is { } last && step.At < last.At) return Phrase.Of("case.outOfOrder", ("stepAt", step.At), ("lastAt", last.At), ("last", last.Kind));
        if (step.EvidenceIds.FirstOrDefault(id => !now.Evidence.ContainsKey(id)) is var unknown && unknown != Guid.Empty) return Phrase.Of("case.evidenceUnknown", ("evidence", unknown));
        return step.Kind switch
        {
            CaseStepKind.Dispatch => step.To is null ? Phrase.Of("case.toMissing") : null,
            CaseStepKind.Confirm => step.Violation is null ? Phrase.Of("case.violationMissing") : null,
            CaseStepKind.OrderMeasure => Order(now, step),
            CaseStepKind.FinishMeasure => OpenMeasure(now, step) ?? (step.EvidenceIds.Count == 0 ? Phrase.Of("case.evidenceMissing") : null),
            CaseStepKind.WithdrawMeasure => OpenMeasure(now, step),
            CaseStepKind.AddEvidence => step.Evidence is not { } evidence ? Phrase.Of("case.evidenceMissing") : now.Evidence.ContainsKey(evidence.Id) ? Phrase.Of("case.evidenceThere") : null,
            CaseStepKind.Close => Rechecks(step),
            CaseStepKind.FindQuiet or CaseStepKind.Relapse => step.EvidenceIds.Count == 0 ? Phrase.Of("case.evidenceMissing") : null,
            CaseStepKind.Defer => step.NewLastDay is { } day && day > DayOf(step.At) ? null : Phrase.Of("case.lastDayPast"),
            CaseStepKind.Merge => step.Into is null || step.Into == now.Id ? Phrase.Of("case.intoMissing") : null,
            CaseStepKind.TransferToJustice => step.EvidenceIds.Count == 0 ? Phrase.Of("case.packageMissing") : null,
            _ => null,
        };
    }

    /// <summary>What keeps somebody from a kind of step whatever he puts in it; null when nothing does.</summary>
    /// <param name="now">The case as it stands.</param>
    /// <param name="kind">The kind of step.</param>
    /// <param name="by">Account of who would do it.</param>
    public static Phrase? FindHindrance(Case now, CaseStepKind kind, Guid by)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (!From.TryGetValue(kind, out var from) || !from.Contains(now.State)) return Phrase.Of("case.wrongState", ("step", kind), ("state", now.State));
        if (now.IsSuspended != kind is CaseStepKind.Resume && kind is not (CaseStepKind.AddEvidence or CaseStepKind.Merge)) return Phrase.Of(now.IsSuspended ? "case.suspended" : "case.notSuspended");
        return kind switch
        {
            CaseStepKind.HandBack or CaseStepKind.Verify or CaseStepKind.Confirm => NotHandler(now, by),
            CaseStepKind.Exclude => now.State is CaseState.Verifying ? NotHandler(now, by) : null,
            CaseStepKind.FinishMeasure or CaseStepKind.WithdrawMeasure => now.Measures.Values.Any(measure => measure.DoneAt is null) ? null : Phrase.Of("case.measureNotOpen"),
            CaseStepKind.AskAcceptance => Undone(now),
            CaseStepKind.RefuseAcceptance or CaseStepKind.Close => now.Handlers.Contains(by) || now.Handler == by ? Phrase.Of("case.acceptedByHandler") : null,
            CaseStepKind.Recheck => now.Handlers.Contains(by) ? Phrase.Of("case.recheckedByHandler") : null,
            CaseStepKind.FindQuiet or CaseStepKind.Relapse => now.Rechecker == by ? null : Phrase.Of("case.notRechecker"),
            CaseStepKind.TransferToJustice => now.IsTransferred ? Phrase.Of("case.transferred") : null,
            _ => null,
        };
    }

    /// <summary>Measures that a confirmed case still has to be given.</summary>
    public static IReadOnlyList<MeasureKind> MissingMeasures(Case now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Violation is { } violation ? [.. MeasurePlan.RequiredFor(violation).Except(now.Measures.Values.Select(measure => measure.Measure.Kind))] : [];
    }

    private static CaseStep? LastMove(Case now) => now.Steps.LastOrDefault(step => step.Kind is not CaseStepKind.AddEvidence);

    private static Phrase? NotHandler(Case now, Guid by) => now.Handler == by ? null : Phrase.Of("case.notHandler");

    private static Phrase? Order(Case now, CaseStep step) => step.Measure switch
    {
        null => Phrase.Of("case.measureMissing"),
        { Owner: var owner } when string.IsNullOrWhiteSpace(owner) => Phrase.Of("case.measureOwner"),
        { DueOn: var due } when due < DayOf(step.At) => Phrase.Of("case.measureDue", ("dueOn", due)),
        { Id: var id } when now.Steps.Any(earlier => earlier.Measure?.Id == id) => Phrase.Of("case.measureThere"),
        _ => null,
    };

    private static Phrase? OpenMeasure(Case now, CaseStep step) => step.MeasureId is { } id && now.Measures.TryGetValue(id, out var measure) && measure.DoneAt is null ? null : Phrase.Of("case.measureNotOpen");

    private static Phrase? Undone(Case now)
    {
        if (now.Measures.Values.FirstOrDefault(measure => measure.DoneAt is null) is { } open) return Phrase.Of("case.measureOpen", ("measure", open.Measure.Kind));
        if (MissingMeasures(now) is [var missing, ..]) return Phrase.Of("case.measureRequired", ("measure", missing), ("violation", now.Violation!.Value)); // what is disposed of was confirmed
        return now.ShownStages.IsSupersetOf([EvidenceStage.Before, EvidenceStage.After]) ? null : Phrase.Of("case.beforeAfter");
    }

    private static Phrase? Rechecks(CaseStep step) => step.RecheckDays.Count > 0 && step.RecheckDays.All(day => day > DayOf(step.At)) ? null : Phrase.Of("case.recheckDays");
}
