using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Cases;
using GridMap.Domain.TipOffs;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RewardState = GridMap.Contracts.TipOffs.RewardState;
using TipState = GridMap.Contracts.TipOffs.TipState;
using TipStepKind = GridMap.Contracts.TipOffs.TipStepKind;

namespace GridMap.Server.TipOffs;

/// <summary>What office and verifiers do with reports.</summary>
internal sealed class TipDesk(GridMapDb db, MapWriter writer, TipTalk talk, CaseClocks clocks, IOptions<TipOptions> options, TimeProvider clock)
{
    /// <summary>Takes a step.</summary>
    public Task<StepOutcome> TakeAsync(Guid id, TipStepRequest request, KnownAccount by, CancellationToken cancellation) => writer.SaveAsync(
        async saving =>
        {
            await writer.HoldFeedAsync(saving);
            if (await db.Tips.SingleOrDefaultAsync(row => row.Id == id, saving) is not { } row || !TipRights.MaySee(row, by))
            {
                return new StepOutcome.NotFound();
            }

            if (row.Version != request.ExpectedVersion)
            {
                return new StepOutcome.Stale();
            }

            if (TipRights.FindRefusal(row, request.Kind, by) is { } notHis)
            {
                return new StepOutcome.Refused(notHis);
            }

            if (request.Kind is TipStepKind.File or TipStepKind.Link)
            {
                return new StepOutcome.Conflict(Problems.Say("tip.notAStep"));
            }

            if (TipRules.FindFault(TipRights.Of(row.State), (Domain.TipOffs.TipStepKind)request.Kind, request.Note, (ViolationKind?)request.Finding) is { } fault)
            {
                return new StepOutcome.Conflict(Problems.Say(fault));
            }

            return await ApplyAsync(row, request, by, saving);
        },
        cancellation);

    /// <summary>Keeps a step that was taken, within the caller's transaction.</summary>
    public async Task NoteAsync(TipRow row, TipStepKind kind, KnownAccount by, string? note, string? about, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        row.State = (TipState)TipRules.After(TipRights.Of(row.State), (Domain.TipOffs.TipStepKind)kind);
        row.DueOn = options.Value.Terms.DueOn(
            TipRights.Of(row.State), CaseRules.DayOf(row.ReceivedAt), row.AcceptedAt is { } at ? CaseRules.DayOf(at) : null, row.AnsweredAt is not null, clocks.TermsOf(row.AreaCode).Calendar);
        (row.ChangedAt, row.Version) = (now, row.Version + 1);
        db.TipSteps.Add(new TipStepRow
        {
            TipId = row.Id, Number = await db.TipSteps.CountAsync(step => step.TipId == row.Id, cancellation) + 1, Kind = kind, At = now, AccountId = by.Id, By = by.DisplayName,
            Note = note?.Trim() is { Length: > 0 } said ? said : null, About = about,
        });
    }

    private async Task<StepOutcome> ApplyAsync(TipRow row, TipStepRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        string? about = null;
        switch (request.Kind)
        {
            case TipStepKind.Accept or TipStepKind.Reopen or TipStepKind.Separate:
                (row.AcceptedAt, row.AnsweredAt, row.Finding, row.JoinedInto) = (now, null, null, null);
                (row.HandlerId, row.HandlerName) = (null, null);
                await CountFalseAsync(row, isFalse: false, cancellation);
                break;
            case TipStepKind.Assign:
                if (await FindVerifierAsync(request.To, row.AreaCode, cancellation) is not { } verifier)
                {
                    return new StepOutcome.Refused(Problems.Say("tip.toUnknown"));
                }

                (row.HandlerId, row.HandlerName, about) = (verifier.Id, verifier.DisplayName, verifier.DisplayName);
                break;
            case TipStepKind.Verify:
                row.Finding = request.Finding;
                break;
            case TipStepKind.Refuse or TipStepKind.MarkFalse:
                if (await FindHoldAsync(row.Id, cancellation) is { } held)
                {
                    return new StepOutcome.Conflict(held);
                }

                row.AnsweredAt = now;
                talk.Add(row, request.Note!, by); // The rules ask for it.
                if (request.Kind is TipStepKind.MarkFalse)
                {
                    await CountFalseAsync(row, isFalse: true, cancellation);
                }

                break;
            case TipStepKind.Answer:
                row.AnsweredAt = now;
                talk.Add(row, request.Note!, by); // As above.
                break;
            case TipStepKind.Join:
                if (await FindEarlierAsync(row, request.Into, by, cancellation) is not { } into)
                {
                    return new StepOutcome.Refused(Problems.Say("tip.intoUnknown"));
                }

                if (await FindHoldAsync(row.Id, cancellation) is { } own)
                {
                    return new StepOutcome.Conflict(own);
                }

                (row.JoinedInto, row.AcceptedAt, about) = (into.Id, row.AcceptedAt ?? now, into.Number);
                break;
            default:
                break;
        }

        await NoteAsync(row, request.Kind, by, request.Note, about, cancellation);
        return new StepOutcome.Done(row.Id);
    }

    /// <summary>Why a report cannot be taken out of the order: later ones are joined to it, or a reward hangs on it.</summary>
    private async Task<Message?> FindHoldAsync(Guid id, CancellationToken cancellation) =>
        await db.Tips.AnyAsync(tip => tip.JoinedInto == id, cancellation) ? Problems.Say("tip.hasJoined")
        : await db.TipRewards.AnyAsync(reward => reward.TipId == id && reward.State != RewardState.Refused, cancellation) ? Problems.Say("tip.hasReward")
        : null;

    /// <summary>The report that another may be joined to: an earlier one that counts, and heads its kind.</summary>
    private async Task<TipRow?> FindEarlierAsync(TipRow row, Guid? into, KnownAccount by, CancellationToken cancellation) =>
        await db.Tips.AsNoTracking().SingleOrDefaultAsync(tip => tip.Id == into, cancellation) is { } found
            && TipRights.MaySee(found, by) && found.Order < row.Order && found.JoinedInto is null && TipRules.Counts(TipRights.Of(found.State))
            ? found
            : null;

    private async Task<KnownAccount?> FindVerifierAsync(Guid? id, string areaCode, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellation) is { } row && KnownAccount.From(row) is var account && TipRights.MayVerify(account, areaCode)
            ? account
            : null;

    /// <summary>Open reports of the same person come later for a false one, and it says so on each; taken back, they do not.</summary>
    private async Task CountFalseAsync(TipRow row, bool isFalse, CancellationToken cancellation)
    {
        if (isFalse == (row.State is TipState.False))
        {
            return;
        }

        var mark = await db.TipVault.AsNoTracking().Where(held => held.TipId == row.Id).Select(held => held.Mark).SingleAsync(cancellation);
        var others = await db.Tips.Where(tip => tip.Id != row.Id && db.TipVault.Any(held => held.TipId == tip.Id && held.Mark == mark)).ToListAsync(cancellation);
        others.ForEach(other => other.EarlierFalse += isFalse ? 1 : -1);
    }
}
