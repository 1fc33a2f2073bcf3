using GridMap.Contracts.Cases;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Geo;
using CaseStepKind = GridMap.Domain.Cases.CaseStepKind;
using ViolationKind = GridMap.Domain.Cases.ViolationKind;

namespace GridMap.Server.Cases;

/// <summary>Steps as they are sent, stored and judged.</summary>
internal static class CaseStepRows
{
    /// <param name="request">As sent.</param>
    /// <param name="by">Account of who did it.</param>
    /// <param name="at">When, in whole microseconds, as either database keeps time.</param>
    public static CaseStep ToStep(this CaseStepRequest request, Guid by, DateTimeOffset at) => new()
    {
        Id = request.Id,
        Kind = (CaseStepKind)request.Kind,
        By = by,
        At = at,
        Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
        // What does not belong to the kind is left out, so that no rule ever reads it.
        To = request.Kind is Contracts.Cases.CaseStepKind.Dispatch ? request.To : null,
        Violation = request.Kind is Contracts.Cases.CaseStepKind.Confirm or Contracts.Cases.CaseStepKind.Relapse ? (ViolationKind?)request.Violation : null,
        Measure = request.Kind is Contracts.Cases.CaseStepKind.OrderMeasure ? request.Measure?.ToMeasure() : null,
        MeasureId = request.Kind is Contracts.Cases.CaseStepKind.FinishMeasure or Contracts.Cases.CaseStepKind.WithdrawMeasure ? request.MeasureId : null,
        Evidence = request.Kind is Contracts.Cases.CaseStepKind.AddEvidence ? request.Evidence?.ToEvidence() : null,
        EvidenceIds = request.EvidenceIds ?? [],
        RecheckDays = request.Kind is Contracts.Cases.CaseStepKind.Close ? request.RecheckDays ?? [] : [],
        NewLastDay = request.Kind is Contracts.Cases.CaseStepKind.Defer ? request.NewLastDay : null,
        Into = request.Kind is Contracts.Cases.CaseStepKind.Merge ? request.Into : null,
    };

    public static CaseStep ToStep(this CaseStepRecord record) => new()
    {
        Id = record.Id,
        Kind = (CaseStepKind)record.Kind,
        By = record.By,
        At = record.At,
        Reason = record.Reason,
        To = record.To,
        Violation = (ViolationKind?)record.Violation,
        Measure = record.Measure?.ToMeasure(),
        MeasureId = record.MeasureId,
        Evidence = record.Evidence?.ToEvidence(),
        EvidenceIds = record.EvidenceIds,
        RecheckDays = record.RecheckDays,
        NewLastDay = record.NewLastDay,
        Into = record.Into,
    };

    public static CaseStepRecord ToRecord(this CaseStep step, string byName, string? toName, DateTimeOffset receivedAt) => new(
        step.Id, (Contracts.Cases.CaseStepKind)step.Kind, step.At, step.By, byName, receivedAt, step.Reason, step.To, toName,
        (Contracts.Cases.ViolationKind?)step.Violation, step.Measure?.ToWire(), step.MeasureId, step.Evidence?.ToWire(), step.EvidenceIds, step.RecheckDays,
        step.NewLastDay, step.Into);

    public static CaseStepRow ToRow(this CaseStepRecord record, Guid caseId, int number) => new()
    {
        CaseId = caseId,
        Number = number,
        Id = record.Id,
        Kind = record.Kind,
        At = record.At,
        ReceivedAt = record.ReceivedAt,
        AccountId = record.By,
        Body = CaseRows.Write(record),
    };

    public static CaseStepRecord ToRecord(this CaseStepRow row) => CaseRows.Read<CaseStepRecord>(row.Body);

    public static CaseMeasure ToWire(this Measure measure) =>
        new(measure.Id, (Contracts.Cases.MeasureKind)measure.Kind, measure.Owner, measure.DueOn);

    public static CaseEvidence ToWire(this Evidence evidence) => new(
        evidence.Id, (Contracts.Cases.EvidenceStage)evidence.Stage, evidence.Sha256, evidence.TakenAt, evidence.Position?.Longitude, evidence.Position?.Latitude);

    private static Measure ToMeasure(this CaseMeasure measure) =>
        new(measure.Id, (Domain.Cases.Disposal.MeasureKind)measure.Kind, measure.Owner.Trim(), measure.DueOn);

    private static Evidence ToEvidence(this CaseEvidence evidence) => new(
        evidence.Id, (Domain.Cases.Disposal.EvidenceStage)evidence.Stage, evidence.Sha256, evidence.TakenAt,
        evidence is { Longitude: { } longitude, Latitude: { } latitude } ? new LonLat(longitude, latitude) : null);
}
