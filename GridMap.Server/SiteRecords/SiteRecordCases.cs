using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Wording;
using GridMap.Domain.SiteRecords;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.SiteRecords;

/// <summary>Brings the case of a visited place up to date with the record. Ids of steps follow from the record, so that a second try changes nothing.</summary>
internal sealed class SiteRecordCases(GridMapDb db, CaseDesk desk, CaseFiles caseFiles, IFileStore files, Caller caller, TimeProvider clock)
{
    private static readonly CultureInfo WrittenIn = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>The case of the record's place; null when there is none.</summary>
    public Task<CaseRow?> FindAsync(SiteRecordRow row, CancellationToken cancellation) => row.CaseId is { } id
        ? db.Cases.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellation)
        : db.Targets.Where(target => target.Id == row.TargetId)
            .Join(db.Cases.AsNoTracking(), target => target.SuspectId, known => known.SuspectId, (_, known) => known).SingleOrDefaultAsync(cancellation);

    /// <summary>Adds photos, what was found and measures.</summary>
    /// <param name="known">The case.</param>
    /// <param name="recordId">The record's id.</param>
    /// <param name="record">With a finding.</param>
    /// <param name="cancellation">Stops it between two writings.</param>
    /// <returns>Why the case does not take it; null when it does.</returns>
    public async Task<Message?> FollowAsync(CaseRow known, Guid recordId, SiteRecord record, CancellationToken cancellation)
    {
        if (known.State is CaseState.Merged)
        {
            // It goes on in another case, which has its own visits.
            return null;
        }

        foreach (var photo in record.Photos)
        {
            await AddFileAsync(known.Id, photo.Value.Sha256, cancellation);
        }

        return await desk.TakeAsync(known.Id, StepsOf(known.State, recordId, record), caller.Account, cancellation) is CaseDeskOutcome.Done done
            ? done.Answers.FirstOrDefault(answer => answer.Fate is CaseStepFate.Refused)?.Why
            : Message.Plain("record.noSubject");
    }

    private List<CaseStepRequest> StepsOf(CaseState state, Guid recordId, SiteRecord record)
    {
        var (finding, isViolation) = (record.Finding!, record.Finding!.Value is SiteFinding.ViolationFound); // a record is finished with one
        var photos = record.Photos.Select(photo => photo.Operation.Id).ToList();
        var stage = !isViolation && state is CaseState.Disposing or CaseState.Closed or CaseState.Rechecking ? EvidenceStage.After : EvidenceStage.Before;
        var steps = new List<CaseStepRequest>();
        // A visit without a target moves the case itself; with one, the target has moved it.
        if (state is CaseState.Dispatched or CaseState.Closed)
        {
            steps.Add(Step(recordId, state is CaseState.Dispatched ? CaseStepKind.Verify : CaseStepKind.Recheck));
        }

        steps.AddRange(record.Photos.Select(photo => Step(photo.Operation.Id, CaseStepKind.AddEvidence) with
        {
            Evidence = new CaseEvidence(
                photo.Operation.Id, stage, photo.Value.Sha256, photo.Value.TakenAt, photo.Value.Position?.Longitude, photo.Value.Position?.Latitude),
        }));
        if (VerdictOf(state, finding.Value) is { } verdict)
        {
            steps.Add(Step(finding.Operation.Id, verdict) with
            {
                Reason = record.Words?.Value ?? MessageText.Render(Message.Plain($"target.done{finding.Value}"), WrittenIn),
                Violation = (ViolationKind?)finding.Operation.Violation,
                EvidenceIds = photos,
            });
        }

        if (isViolation)
        {
            steps.AddRange(record.Measures.Select(measure => Step(measure.Operation.Id, CaseStepKind.OrderMeasure) with
            {
                // Ordered once under its own id, whichever operation stood last.
                Measure = new CaseMeasure(measure.Operation.Thing!.Value, (MeasureKind)measure.Value.Kind, measure.Value.Owner, measure.Value.DueOn), // the rules ask for it
            }));
        }

        return steps;
    }

    private static CaseStepKind? VerdictOf(CaseState state, SiteFinding finding) => (state, finding) switch
    {
        (CaseState.Dispatched or CaseState.Verifying, SiteFinding.ViolationFound) => CaseStepKind.Confirm,
        (CaseState.Dispatched or CaseState.Verifying, SiteFinding.NoAccess) => CaseStepKind.HandBack,
        (CaseState.Dispatched or CaseState.Verifying, _) => CaseStepKind.Exclude,
        (CaseState.Closed or CaseState.Rechecking, SiteFinding.ViolationFound) => CaseStepKind.Relapse,
        (CaseState.Closed or CaseState.Rechecking, SiteFinding.Lawful or SiteFinding.NothingThere) => CaseStepKind.FindQuiet,
        _ => null,
    };

    private CaseStepRequest Step(Guid id, CaseStepKind kind) => new(id, kind, clock.GetUtcNow());

    private async Task AddFileAsync(Guid caseId, string sha256, CancellationToken cancellation)
    {
        if (await db.CaseFiles.AsNoTracking().AnyAsync(file => file.CaseId == caseId && file.Sha256 == sha256, cancellation)
            || await files.OpenReadAsync(sha256, cancellation) is not { } photo)
        {
            return;
        }

        await using (photo)
        {
            using var content = new MemoryStream();
            await photo.CopyToAsync(content, cancellation);
            await caseFiles.PutAsync(caseId, content.ToArray(), caller.Account, cancellation);
        }
    }
}
