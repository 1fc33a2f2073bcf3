using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Suspects;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Suspects;
using GridMap.Domain.Targets;
using GridMap.Server.Cases;
using GridMap.Server.Labels;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using SuspectStatus = GridMap.Domain.Suspects.SuspectStatus;

namespace GridMap.Server.Suspects;

/// <summary>Takes verdicts and takes them back; a confirmed suspect becomes a target and opens its case in the same transaction.</summary>
internal sealed class SuspectReviewer(
    GridMapDb db, MapWriter writer, TargetDispatcher dispatcher, LabelRecorder labels, CaseBridge cases, Caller caller, AreaScope scope, TimeProvider clock)
{
    /// <returns>What came of it; null when there is no such suspect in the caller's areas.</returns>
    public async Task<ReviewOutcome?> ReviewAsync(Guid id, ReviewRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        var verdict = request.Verdict is Contracts.Suspects.SuspectStatus.Confirmed ? SuspectStatus.Confirmed : SuspectStatus.Dismissed;
        var outcome = ToDomain(row).Review(verdict, request.Reason is not null, request.ExpectedVersion);
        if (outcome is not ReviewOutcome.Accepted accepted)
        {
            return outcome;
        }

        if (request.SiteId is { } siteId && !await db.Sites.AnyAsync(site => site.Id == siteId && site.SuspectId == id, cancellation))
        {
            return new ReviewOutcome.NotItsPicture();
        }

        return await SaveAsync(accepted, id, async saving =>
        {
            if (verdict is SuspectStatus.Confirmed)
            {
                var inspector = await dispatcher.ChooseAsync(row.AreaCode, request.InspectorId, saving);
                if (await cases.ConfirmAsync(row, inspector is null ? null : (inspector.AccountId, inspector.DisplayName), request.Note, caller.Account, saving) is { } why)
                {
                    return why;
                }

                dispatcher.Open(row, inspector);
            }

            Apply(row, accepted.Suspect, verdict is SuspectStatus.Confirmed
                ? Message.Plain("suspect.confirmed")
                : Message.Plain($"suspect.dismissed{request.Reason}"), request.Note);
            await labels.RecordReviewAsync(
                id, verdict is SuspectStatus.Confirmed ? LabelVerdict.Confirmed : LabelOf(request.Reason), request.SiteId ?? row.SiteId, caller.Account.Id, saving);
            return null;
        }, cancellation);
    }

    /// <returns>What came of it; null when there is no such suspect in the caller's areas.</returns>
    public async Task<ReviewOutcome?> UndoAsync(Guid id, UndoReviewRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        var target = await dispatcher.FindOpenOrDoneAsync(id, cancellation);
        var isVisitUnderWay = target is not null && target.ToTarget().IsVisitUnderWay;
        var outcome = ToDomain(row).UndoReview(isVisitUnderWay, request.ExpectedVersion);
        if (outcome is not ReviewOutcome.Accepted accepted)
        {
            return outcome;
        }

        return await SaveAsync(accepted, id, async saving =>
        {
            if (row.Status is Contracts.Suspects.SuspectStatus.Confirmed && await cases.WithdrawAsync(id, caller.Account, saving) is { } why)
            {
                return why;
            }

            Apply(row, accepted.Suspect, Message.Plain("suspect.reviewUndone"), note: null);
            await labels.RecordAnswerAsync(id, LabelVerdict.Withdrawn, caller.Account.Id, saving);
            if (target is not null && target.ToTarget().Withdraw() is TargetOutcome.Moved withdrawn)
            {
                dispatcher.Apply(target, withdrawn.Target, note: null);
            }

            return null;
        }, cancellation);
    }

    /// <param name="write">Writes it all, the case first; says why that does not allow it.</param>
    private async Task<ReviewOutcome> SaveAsync(ReviewOutcome.Accepted accepted, Guid id, Func<CancellationToken, Task<Phrase?>> write, CancellationToken cancellation)
    {
        try
        {
            var refused = await writer.SaveAsync(async saving =>
            {
                // Before any row: a confirmation holds the feed for its case, and who dismisses must not meet it the other way round.
                await writer.HoldFeedAsync(saving);
                return await write(saving);
            }, cancellation);
            return refused is { } why ? new ReviewOutcome.CaseForbids(why) : accepted;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two reviewers read the same version and this one committed second.
            var current = await db.Suspects.AsNoTracking().Where(suspect => suspect.Id == id).Select(suspect => suspect.Version).SingleAsync(cancellation);
            return new ReviewOutcome.Stale(current);
        }
    }

    private void Apply(SuspectRow row, Suspect next, Message message, string? note)
    {
        row.Status = (Contracts.Suspects.SuspectStatus)next.Status;
        row.Version = next.Version;
        row.ChangedAt = clock.GetUtcNow();
        db.SuspectEvents.Add(SuspectRows.Event(row.Id, row.ChangedAt, caller.Account, message, note));
        writer.AnnounceSuspect(row);
    }

    private static LabelVerdict LabelOf(DismissReason? reason) => reason switch
    {
        DismissReason.WaterTank => LabelVerdict.WaterTank,
        DismissReason.Silo => LabelVerdict.Silo,
        DismissReason.Licensed => LabelVerdict.Licensed,
        DismissReason.NothingThere => LabelVerdict.NothingThere,
        DismissReason.Duplicate => LabelVerdict.Duplicate,
        _ => LabelVerdict.Other,
    };

    private async Task<SuspectRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Suspects.SingleOrDefaultAsync(suspect => suspect.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    private static Suspect ToDomain(SuspectRow row) =>
        new(new LonLat(row.Longitude, row.Latitude), row.RadiusMetres, row.Score, (SuspectStatus)row.Status, row.Version);
}
