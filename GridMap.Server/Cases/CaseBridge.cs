using GridMap.Contracts.Cases;
using GridMap.Contracts.Targets;
using GridMap.Domain;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Domain.Cases.CaseState;
using CaseStepKind = GridMap.Domain.Cases.CaseStepKind;
using ViolationKind = GridMap.Domain.Cases.ViolationKind;

namespace GridMap.Server.Cases;

/// <summary>Writes into a suspect's case what happens to its review and its visit, inside the transaction of that use case and before anything else is written.</summary>
internal sealed class CaseBridge(GridMapDb db, CaseWriter cases, TimeProvider clock)
{
    /// <summary>Opens the case of a confirmed suspect, or takes it up again, and gives it to whoever shall visit.</summary>
    /// <param name="suspect">Confirmed in the same transaction.</param>
    /// <param name="inspector">Who shall visit; null when nobody is there.</param>
    /// <param name="note">The reviewer's words.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Why the case does not allow it; null when it does.</returns>
    public async Task<Phrase?> ConfirmAsync(SuspectRow suspect, (Guid Id, string Name)? inspector, string? note, KnownAccount by, CancellationToken cancellation)
    {
        if (await cases.FindOfSuspectAsync(suspect.Id, cancellation) is not { } held)
        {
            held = await OpenAsync(suspect, by, cancellation);
        }
        else if (held.Case.State is CaseState.Excluded
            && await TakeAsync(held, step => step with { Kind = CaseStepKind.Reopen, Reason = note ?? CaseWords.Say("suspect.confirmed") }, (by.Id, by.DisplayName), toName: null, cancellation) is { } closed)
        {
            return closed;
        }

        if (inspector is { } sent && held.Case.State is CaseState.Suspected or CaseState.Dispatched
            && await TakeAsync(held, step => step with { Kind = CaseStepKind.Dispatch, To = sent.Id }, (by.Id, by.DisplayName), sent.Name, cancellation) is { } refused)
        {
            return refused;
        }

        cases.Show(held);
        return null;
    }

    /// <summary>The review was taken back before anybody went.</summary>
    public Task<Phrase?> WithdrawAsync(Guid suspectId, KnownAccount by, CancellationToken cancellation) =>
        MoveAsync(suspectId, target: null, step => step with { Kind = CaseStepKind.Exclude, Reason = CaseWords.Say("suspect.reviewUndone") }, by, toName: null, cancellation);

    /// <summary>The visit was given to somebody.</summary>
    public Task<Phrase?> AssignAsync(TargetRow target, Guid inspectorId, string inspectorName, KnownAccount by, CancellationToken cancellation) =>
        MoveAsync(target.SuspectId, target, step => step with { Kind = CaseStepKind.Dispatch, To = inspectorId }, by, inspectorName, cancellation);

    /// <summary>The inspector is on it.</summary>
    public Task<Phrase?> AcceptAsync(TargetRow target, KnownAccount by, CancellationToken cancellation) =>
        MoveAsync(target.SuspectId, target, step => step with { Kind = CaseStepKind.Verify }, by, toName: null, cancellation);

    /// <summary>The inspector cannot do it.</summary>
    public Task<Phrase?> HandBackAsync(TargetRow target, string reason, KnownAccount by, CancellationToken cancellation) =>
        MoveAsync(target.SuspectId, target, step => step with { Kind = CaseStepKind.HandBack, Reason = reason }, by, toName: null, cancellation);

    /// <summary>The inspector has been there.</summary>
    public Task<Phrase?> FinishAsync(TargetRow target, FinishTargetRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var words = string.IsNullOrWhiteSpace(request.Note) ? CaseWords.Say($"target.done{request.Finding}") : $"{CaseWords.Say($"target.done{request.Finding}")} {request.Note.Trim()}";
        return MoveAsync(target.SuspectId, target, step => request.Finding switch
        {
            VisitFinding.ViolationFound => step with { Kind = CaseStepKind.Confirm, Violation = (ViolationKind?)request.Violation, Reason = request.Note },
            VisitFinding.NoAccess => step with { Kind = CaseStepKind.HandBack, Reason = words },
            _ => step with { Kind = CaseStepKind.Exclude, Reason = words },
        }, by, toName: null, cancellation);
    }

    /// <param name="target">The visit as it stood before; null where none is needed.</param>
    private async Task<Phrase?> MoveAsync(
        Guid suspectId, TargetRow? target, Func<CaseStep, CaseStep> fill, KnownAccount by, string? toName, CancellationToken cancellation)
    {
        var held = await cases.FindOfSuspectAsync(suspectId, cancellation);
        if (held is null && target is not null)
        {
            held = await CatchUpAsync(target, by, cancellation);
        }

        // What is part of another case, or has none, goes its own way.
        if (held is null || held.Case.State is CaseState.Merged || (target is null && held.Case.State is not (CaseState.Suspected or CaseState.Dispatched)))
        {
            return null;
        }

        if (await TakeAsync(held, fill, (by.Id, by.DisplayName), toName, cancellation) is { } refused)
        {
            return refused;
        }

        cases.Show(held);
        return null;
    }

    /// <summary>The case of a visit that began before there were cases.</summary>
    private async Task<HeldCase> CatchUpAsync(TargetRow target, KnownAccount by, CancellationToken cancellation)
    {
        var held = await OpenAsync(await db.Suspects.SingleAsync(row => row.Id == target.SuspectId, cancellation), by, cancellation);
        if (target is { InspectorId: { } inspector, InspectorName: var name })
        {
            await TakeAsync(held, step => step with { Kind = CaseStepKind.Dispatch, To = inspector }, (by.Id, by.DisplayName), name, cancellation);
            if (target.Status is TargetStatus.Accepted)
            {
                await TakeAsync(held, step => step with { Kind = CaseStepKind.Verify }, (inspector, name ?? ""), toName: null, cancellation);
            }
        }

        return held;
    }

    private async Task<HeldCase> OpenAsync(SuspectRow suspect, KnownAccount by, CancellationToken cancellation)
    {
        var cell = await db.Cells.AsNoTracking().Where(row => row.Code == suspect.CellCode).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        var facts = new CaseFacts(
            $"{cell} {suspect.Number}".Trim(), Address: null, Products: null, Licences: null, CaseWords.Say(suspect.SiteId == Guid.Empty ? "screened.foundBy" : "case.foundByFlight"), CaseRules.DayOf(suspect.FirstSeenAt), Unit: null,
            PersonResponsible: null, Remarks: null);
        return await cases.OpenAsync(
            Guid.CreateVersion7(clock.GetUtcNow()), (suspect.Id, suspect.Number), suspect.AreaCode, new LonLat(suspect.Longitude, suspect.Latitude), facts, by,
            clock.GetUtcNow(), cancellation);
    }

    private async Task<Phrase?> TakeAsync(
        HeldCase held, Func<CaseStep, CaseStep> fill, (Guid Id, string Name) by, string? toName, CancellationToken cancellation)
    {
        var (now, last) = (clock.GetUtcNow(), held.Case.Steps.FindLast(step => step.Kind is not CaseStepKind.AddEvidence)?.At);
        var step = fill(new CaseStep { Id = Guid.CreateVersion7(now), Kind = CaseStepKind.Open, By = by.Id, At = last > now ? last.Value : now });
        switch (held.Case.Take(step))
        {
            case CaseOutcome.Taken taken:
                await cases.AppendAsync(held, taken.Case, by.Name, toName, cancellation);
                return null;
            case CaseOutcome.Refused refused:
                return refused.Why;
            default:
                return null;
        }
    }
}
