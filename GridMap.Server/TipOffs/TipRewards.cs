using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Cases;
using GridMap.Domain.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using RewardState = GridMap.Contracts.TipOffs.RewardState;
using RewardStepKind = GridMap.Contracts.TipOffs.RewardStepKind;
using TipState = GridMap.Contracts.TipOffs.TipState;

namespace GridMap.Server.TipOffs;

/// <summary>Rewards: two people agree, who reported claims by code and secret, and it is paid once to who shows the payout code.</summary>
internal sealed class TipRewards(GridMapDb db, MapWriter writer, TipKeys keys, TipCodes codes, TimeProvider clock)
{
    /// <summary>Takes a step of the office.</summary>
    public async Task<StepOutcome> TakeAsync(Guid id, RewardStepRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var shown = TipCode.Find(request.PayoutCode, TipCode.SecretLetters) is { } code ? await keys.HashAsync("payout", code, cancellation) : null;
        return await writer.SaveAsync(
            async saving =>
            {
                await writer.HoldFeedAsync(saving);
                if (await db.Tips.SingleOrDefaultAsync(row => row.Id == id, saving) is not { } tip || !TipRights.MaySee(tip, by))
                {
                    return new StepOutcome.NotFound();
                }

                var reward = await db.TipRewards.SingleOrDefaultAsync(row => row.TipId == id, saving);
                if ((reward?.Version ?? 0) != request.ExpectedVersion)
                {
                    return new StepOutcome.Stale();
                }

                if (request.Step is RewardStepKind.Claim)
                {
                    return new StepOutcome.Conflict(Problems.Say("tip.notAStep"));
                }

                if (RewardRules.FindFault((Domain.TipOffs.RewardState?)reward?.State, (Domain.TipOffs.RewardStepKind)request.Step, by.Id, reward?.ProposedById, request.Note) is { } fault)
                {
                    return new StepOutcome.Conflict(Problems.Say(fault));
                }

                return await ApplyAsync(tip, reward, request, shown, by, saving);
            },
            cancellation);
    }

    /// <summary>Who reported asks for the reward; asked again, it answers the same until it is paid.</summary>
    public async Task<(TipPayout? Payout, StepOutcome Outcome)> ClaimAsync(TipClaimRequest request, CancellationToken cancellation)
    {
        if (await codes.FindAsync(request.Code, cancellation) is not { } tip || TipCode.Find(request.ClaimSecret, TipCode.SecretLetters) is not { } secret
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(await keys.HashAsync("claim", secret, cancellation)), Encoding.ASCII.GetBytes(tip.ClaimHash)))
        {
            // One answer for a wrong code and a wrong secret.
            return (null, new StepOutcome.NotFound());
        }

        var payout = TipCode.Make(await keys.SeedAsync("payout of", $"{tip.Id:N} {secret}", cancellation), TipCode.SecretLetters);
        var hash = await keys.HashAsync("payout", payout, cancellation);
        var yuan = 0;
        var outcome = await writer.SaveAsync<StepOutcome>(
            async saving =>
            {
                await writer.HoldFeedAsync(saving);
                var reward = await db.TipRewards.SingleOrDefaultAsync(row => row.TipId == tip.Id, saving);
                yuan = reward?.Yuan ?? 0;
                if (reward is { State: RewardState.Claimed })
                {
                    return new StepOutcome.Done(tip.Id);
                }

                if (RewardRules.FindFault((Domain.TipOffs.RewardState?)reward?.State, Domain.TipOffs.RewardStepKind.Claim, by: null, reward?.ProposedById, note: null) is { } fault)
                {
                    return new StepOutcome.Conflict(Problems.Say(fault));
                }

                (reward!.State, reward.ClaimedAt, reward.PayoutHash) = (RewardState.Claimed, clock.GetUtcNow(), hash); // The rules ask for one.
                reward.Version++;
                return new StepOutcome.Done(tip.Id);
            },
            cancellation);
        return (outcome is StepOutcome.Done ? new TipPayout(payout, yuan) : null, outcome);
    }

    /// <summary>The rule table in force in an area: its own, or that of the nearest one above it, or the usual one.</summary>
    public async Task<(string AreaCode, int Number, RewardTable Table)> FindTableAsync(string areaCode, CancellationToken cancellation)
    {
        var rows = await db.RewardTables.AsNoTracking().ToListAsync(cancellation);
        var row = rows.Where(one => areaCode.StartsWith(one.AreaCode, StringComparison.Ordinal)).OrderByDescending(one => one.AreaCode.Length).ThenByDescending(one => one.Number).FirstOrDefault();
        return row is null ? ("", 0, RewardTable.Usual) : (row.AreaCode, row.Number, ToTable(Read(row.Rules)));
    }

    public static RewardTable ToTable(IEnumerable<RewardRule> rules) =>
        new(rules.GroupBy(rule => rule.Finding).ToDictionary(group => (ViolationKind)group.Key, group => group.Last().Yuan));

    public static IReadOnlyList<RewardRule> ToRules(RewardTable table) =>
        [.. Enum.GetValues<Contracts.Cases.ViolationKind>().Select(kind => new RewardRule(kind, table.Of((ViolationKind)kind)))];

    public static IReadOnlyList<RewardRule> Read(string rules) =>
        JsonSerializer.Deserialize<IReadOnlyList<RewardRule>>(rules, JsonSerializerOptions.Web) ?? throw new InvalidDataException("A stored rule table of rewards is empty.");

    public static TipReward ToReward(TipRewardRow row, KnownAccount who) => new(
        row.State, row.Yuan, row.TableNumber, row.ProposedBy, row.ProposedAt, row.DecidedBy, row.DecidedAt, row.Note, row.ClaimedAt, row.PaidBy, row.PaidAt,
        row.ProposedById == who.Id, row.Version);

    private async Task<StepOutcome> ApplyAsync(TipRow tip, TipRewardRow? reward, RewardStepRequest request, string? shown, KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        switch (request.Step)
        {
            case RewardStepKind.Propose:
                var (_, number, table) = await FindTableAsync(tip.AreaCode, cancellation);
                if (tip is not { State: TipState.Verified, JoinedInto: null, Finding: { } finding } || table.Of((ViolationKind)finding) is not (> 0 and var yuan))
                {
                    return new StepOutcome.Conflict(Problems.Say("tip.rewardNotDue"));
                }

                if (reward is null)
                {
                    reward = new TipRewardRow { TipId = tip.Id, ProposedBy = "" };
                    db.TipRewards.Add(reward);
                }

                (reward.Yuan, reward.TableNumber, reward.ProposedById, reward.ProposedBy, reward.ProposedAt) = (yuan, number, by.Id, by.DisplayName, now);
                (reward.DecidedBy, reward.DecidedAt, reward.Note) = (null, null, null);
                break;
            case RewardStepKind.Pay when shown is null || shown != reward!.PayoutHash: // The rules ask for one.
                return new StepOutcome.Refused(Problems.Say("tip.payoutWrong"));
            case RewardStepKind.Pay:
                (reward.PaidBy, reward.PaidAt) = (by.DisplayName, now);
                break;
            default:
                (reward!.DecidedBy, reward.DecidedAt, reward.Note) = (by.DisplayName, now, request.Note?.Trim()); // As above.
                break;
        }

        reward.State = (RewardState)RewardRules.After((Domain.TipOffs.RewardStepKind)request.Step);
        reward.Version++;
        tip.ChangedAt = now;
        return new StepOutcome.Done(tip.Id);
    }
}
