using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.TipOffs;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using TipStepKind = GridMap.Contracts.TipOffs.TipStepKind;

namespace GridMap.Server.TipOffs;

/// <summary>Binds reports to cases and suspects. A closed case takes a report as a sign that it is at work again; what who reported wrote stays with the report.</summary>
internal sealed class TipLinks(GridMapDb db, MapWriter writer, TipDesk desk, CaseDesk cases, CaseSignals signals, TimeProvider clock)
{
    public async Task<StepOutcome> LinkAsync(Guid id, LinkTipRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.Tips.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } tip || !TipRights.MaySee(tip, by))
        {
            return new StepOutcome.NotFound();
        }

        if (request.CaseId is null && request.SuspectId is null)
        {
            return new StepOutcome.Refused(Problems.Say("tip.linkMissing"));
        }

        if (FindFault(tip, request) is { } fault)
        {
            return fault;
        }

        // By the case's own use case first: broken off in between, the same request finds its case open and goes on.
        return await OpenAsync(tip, request, by, cancellation) is { } refused ? refused : await writer.SaveAsync(saving => BindAsync(id, request, by, saving), cancellation);
    }

    private async Task<StepOutcome?> OpenAsync(TipRow tip, LinkTipRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (request is not { OpenName: { } name, CaseId: { } caseId })
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return new StepOutcome.Refused(Problems.Say("case.nameMissing"));
        }

        var facts = new CaseFacts(name.Trim(), tip.Place, Products: null, Licences: null, $"群众举报 {tip.Number}", tip.SeenOn, Unit: null, PersonResponsible: null, Remarks: null);
        return await cases.OpenAsync(new OpenCaseRequest(caseId, name.Trim(), tip.AreaCode, tip.Longitude, tip.Latitude, facts, request.SuspectId), by, at: null, cancellation) switch
        {
            CaseDeskOutcome.Done => null,
            CaseDeskOutcome.Conflict conflict => new StepOutcome.Conflict(conflict.Message),
            CaseDeskOutcome.Refused refused => new StepOutcome.Refused(refused.Message),
            _ => new StepOutcome.NotFound(),
        };
    }

    private async Task<StepOutcome> BindAsync(Guid id, LinkTipRequest request, KnownAccount by, CancellationToken cancellation)
    {
        await writer.HoldFeedAsync(cancellation);
        var tip = await db.Tips.SingleAsync(row => row.Id == id, cancellation);
        if (FindFault(tip, request) is { } fault)
        {
            return fault;
        }

        string? about = null;
        if (request.CaseId is { } caseId)
        {
            if (await db.Cases.SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found || !by.Scope.Covers(found.AreaCode))
            {
                return new StepOutcome.Refused(Message.Plain("case.notFound"));
            }

            await signals.RecordAsync(found, tip.Id, CaseSignalKind.Tip, tip.ReceivedAt, tip.Number, Problems.Say("tip.saysAgain", ("number", tip.Number)), cancellation);
            (tip.CaseId, tip.SuspectId, about) = (found.Id, found.SuspectId ?? tip.SuspectId, found.Number);
        }
        else
        {
            if (await db.Suspects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.SuspectId, cancellation) is not { } suspect || !by.Scope.Covers(suspect.AreaCode))
            {
                return new StepOutcome.Refused(Message.Plain("suspect.notFound"));
            }

            (tip.SuspectId, about) = (suspect.Id, suspect.Number);
        }

        tip.ChangedAt = clock.GetUtcNow();
        await desk.NoteAsync(tip, TipStepKind.Link, by, note: null, about, cancellation);
        return new StepOutcome.Done(id);
    }

    private static StepOutcome? FindFault(TipRow tip, LinkTipRequest request) =>
        tip.Version != request.ExpectedVersion ? new StepOutcome.Stale()
        : TipRules.FindFault(TipRights.Of(tip.State), Domain.TipOffs.TipStepKind.Link, note: null, finding: null) is { } fault ? new StepOutcome.Conflict(Problems.Say(fault))
        : null;
}
