using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.People;
using GridMap.Contracts.Targets;
using GridMap.Domain.Cases;
using GridMap.Domain.Targets;
using GridMap.Server.Hosting;
using GridMap.Server.Labels;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.Cases;

/// <summary>Moves the visit that a case's suspect has open along with the case, so that the inspector's list and the case never say two things.</summary>
internal sealed class CaseTargets(GridMapDb db, MapWriter writer, LabelRecorder labels, TimeProvider clock)
{
    /// <param name="held">The case before the step.</param>
    /// <param name="step">A step that its rules allow.</param>
    /// <param name="to">Whom it is given to.</param>
    /// <param name="by">Who takes it.</param>
    /// <returns>Why the visit cannot follow; null when it has, or there is none.</returns>
    public async Task<Message?> FollowAsync(HeldCase held, CaseStep step, KnownAccount? to, KnownAccount by, CancellationToken cancellation)
    {
        if (held.Row.SuspectId is not { } suspectId)
        {
            return null;
        }

        var row = await db.Targets
            .Where(target => target.SuspectId == suspectId && target.Status != TargetStatus.Done && target.Status != TargetStatus.Withdrawn)
            .OrderByDescending(target => target.AssignedAt).FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            return await OpenAsync(held, step, to, by, cancellation);
        }

        var target = row.ToTarget();
        var outcome = step.Kind switch
        {
            CaseStepKind.Dispatch => target.Assign(step.To!.Value, row.Version), // The rules ask for it.
            CaseStepKind.HandBack => target.HandBack(by.Id, row.Version),
            CaseStepKind.Verify => target.Accept(by.Id, row.Version),
            CaseStepKind.Confirm => target.Finish(by.Id, row.Version),
            CaseStepKind.Exclude => target.IsVisitUnderWay ? target.Finish(by.Id, row.Version) : target.Withdraw(),
            CaseStepKind.Merge when !target.IsVisitUnderWay => target.Withdraw(),
            _ => null,
        };
        if (outcome is not (null or TargetOutcome.Moved))
        {
            return Message.Plain("case.visitElsewhere");
        }

        if (outcome is not TargetOutcome.Moved moved)
        {
            return null;
        }

        var at = clock.GetUtcNow();
        if (step.Kind is CaseStepKind.Dispatch)
        {
            (row.InspectorName, row.AssignedAt) = (to?.DisplayName, at);
        }

        if (moved.Target.Status is Domain.Targets.TargetStatus.Done)
        {
            // Excluded is what is lawful. What the picture shows is not said, so nothing is learnt from it.
            row.Finding = step.Kind is CaseStepKind.Confirm ? VisitFinding.ViolationFound : VisitFinding.Lawful;
        }

        row.Take(moved.Target, step.Reason, at);
        writer.AnnounceTarget(row);
        if (Told(step, row) is { } told)
        {
            db.SuspectEvents.Add(SuspectRows.Event(suspectId, at, by, told, step.Reason));
        }

        if (step.Kind is CaseStepKind.Confirm)
        {
            await labels.RecordAnswerAsync(suspectId, LabelVerdict.VisitViolation, by.Id, cancellation);
        }

        return null;
    }

    /// <summary>An inspector who is sent once more finds the place among his visits.</summary>
    private async Task<Message?> OpenAsync(HeldCase held, CaseStep step, KnownAccount? to, KnownAccount by, CancellationToken cancellation)
    {
        if (step.Kind is not CaseStepKind.Dispatch || to is null || !to.Roles.Contains(Role.Inspector)
            || held.Case.State is not (CaseState.Suspected or CaseState.Dispatched or CaseState.Verifying)
            || await db.Suspects.AsNoTracking().SingleOrDefaultAsync(suspect => suspect.Id == held.Row.SuspectId, cancellation) is not { Status: Contracts.Suspects.SuspectStatus.Confirmed } suspect)
        {
            return null;
        }

        var at = clock.GetUtcNow();
        var row = TargetRows.For(suspect, to.DisplayName, at);
        db.Targets.Add(row);
        row.Take(Target.Open(to.Id), note: null, at);
        writer.AnnounceTarget(row);
        db.SuspectEvents.Add(SuspectRows.Event(suspect.Id, at, by, Problems.Say("target.assigned", ("inspector", to.DisplayName)), note: null));
        return null;
    }

    private static Message? Told(CaseStep step, TargetRow row) => step.Kind switch
    {
        CaseStepKind.Dispatch => Problems.Say("target.assigned", ("inspector", row.InspectorName ?? "")),
        CaseStepKind.HandBack => Message.Plain("target.handedBack"),
        CaseStepKind.Verify => Message.Plain("target.accepted"),
        CaseStepKind.Confirm or CaseStepKind.Exclude when row.Finding is { } finding => Message.Plain($"target.done{finding}"),
        _ => null,
    };
}
