using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Targets;
using GridMap.Domain;
using GridMap.Domain.Targets;
using GridMap.Server.Cases;
using GridMap.Server.Labels;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Targets;

/// <summary>What dispatchers and inspectors do with a target; each step is also an event of the suspect and a step of its case.</summary>
internal sealed class TargetMover(
    GridMapDb db, MapWriter writer, TargetDispatcher dispatcher, InspectorRoster roster, LabelRecorder labels, CaseBridge cases, Caller caller, AreaScope scope, TimeProvider clock)
{
    /// <returns>What came of it; null when there is no such target, or no such inspector for its place.</returns>
    public async Task<TargetOutcome?> AssignAsync(Guid id, AssignTargetRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } row
            || (await roster.ListAsync(row.AreaCode, cancellation)).FirstOrDefault(one => one.AccountId == request.InspectorId) is not { } inspector)
        {
            return null;
        }

        return await MoveAsync(row, target => target.Assign(inspector.AccountId, request.ExpectedVersion), moved =>
        {
            moved.InspectorName = inspector.DisplayName;
            moved.AssignedAt = clock.GetUtcNow();
        }, Told("target.assigned", ("inspector", inspector.DisplayName)), note: null, label: null,
            saving => cases.AssignAsync(row, inspector.AccountId, inspector.DisplayName, caller.Account, saving), cancellation);
    }

    public async Task<TargetOutcome?> AcceptAsync(Guid id, AcceptTargetRequest request, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } row
            ? await MoveAsync(row, target => target.Accept(caller.Account.Id, request.ExpectedVersion), _ => { },
                Told("target.accepted"), note: null, label: null, saving => cases.AcceptAsync(row, caller.Account, saving), cancellation)
            : null;

    public async Task<TargetOutcome?> HandBackAsync(Guid id, HandBackTargetRequest request, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } row
            ? await MoveAsync(row, target => target.HandBack(caller.Account.Id, request.ExpectedVersion), _ => { },
                Told("target.handedBack"), request.Reason, label: null, saving => cases.HandBackAsync(row, request.Reason, caller.Account, saving), cancellation)
            : null;

    public async Task<TargetOutcome?> FinishAsync(Guid id, FinishTargetRequest request, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } row
            ? await MoveAsync(row, target => target.Finish(caller.Account.Id, request.ExpectedVersion), moved => moved.Finding = request.Finding,
                Told($"target.done{request.Finding}"), request.Note, LabelOf(request.Finding), saving => cases.FinishAsync(row, request, caller.Account, saving),
                cancellation)
            : null;

    /// <param name="inCase">Writes the same into the suspect's case; says why that is not allowed.</param>
    private async Task<TargetOutcome> MoveAsync(
        TargetRow row, Func<Target, TargetOutcome> step, Action<TargetRow> fill, Message told, string? note, LabelVerdict? label,
        Func<CancellationToken, Task<Phrase?>> inCase, CancellationToken cancellation)
    {
        var outcome = step(row.ToTarget());
        if (outcome is not TargetOutcome.Moved moved)
        {
            return outcome;
        }

        try
        {
            return await writer.SaveAsync<TargetOutcome>(async saving =>
            {
                if (await inCase(saving) is { } why)
                {
                    return new TargetOutcome.CaseForbids(why);
                }

                fill(row);
                dispatcher.Apply(row, moved.Target, note);
                db.SuspectEvents.Add(SuspectRows.Event(row.SuspectId, row.ChangedAt, caller.Account, told, note));
                if (label is { } verdict)
                {
                    await labels.RecordAnswerAsync(row.SuspectId, verdict, caller.Account.Id, saving);
                }

                return outcome;
            }, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            var current = await db.Targets.AsNoTracking().Where(target => target.Id == row.Id).Select(target => target.Version).SingleAsync(cancellation);
            return new TargetOutcome.Stale(current);
        }
    }

    private static LabelVerdict LabelOf(VisitFinding finding) => finding switch
    {
        VisitFinding.ViolationFound => LabelVerdict.VisitViolation,
        VisitFinding.Lawful => LabelVerdict.VisitLawful,
        VisitFinding.NothingThere => LabelVerdict.VisitNothingThere,
        _ => LabelVerdict.VisitNoAccess,
    };

    private async Task<TargetRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Targets.SingleOrDefaultAsync(target => target.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    private static Message Told(string key, params (string Name, string Value)[] arguments) =>
        new(key, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));
}
