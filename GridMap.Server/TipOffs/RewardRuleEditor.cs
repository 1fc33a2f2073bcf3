using System.Text.Json;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>The rule tables of rewards, with what they were before.</summary>
internal sealed class RewardRuleEditor(GridMapDb db, TipRewards rewards, TimeProvider clock)
{
    public async Task<RewardRuleBook> ReadAsync(string areaCode, KnownAccount who, CancellationToken cancellation)
    {
        var (area, number, table) = await rewards.FindTableAsync(areaCode, cancellation);
        var rows = await db.RewardTables.AsNoTracking().Where(row => row.AreaCode == area).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        return new RewardRuleBook(
            area, number, TipRewards.ToRules(table), who.Roles.Contains(Role.Office) && who.Scope.Covers(areaCode) && areaCode.Length is 4 or 6,
            [.. rows.Select(row => new RewardRuleVersion(row.Number, row.At, row.By, TipRewards.Read(row.Rules)))]);
    }

    public async Task<StepOutcome> SaveAsync(SaveRewardRulesRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (AreaCode.Find(request.AreaCode)?.Text is not { Length: 4 or 6 } code)
        {
            return new StepOutcome.Refused(Problems.Say("tip.rewardArea", ("code", request.AreaCode)));
        }

        if (!by.Scope.Covers(code))
        {
            return new StepOutcome.OutsideScope(code);
        }

        if (TipRewards.ToTable(request.Rules).FindFault() is { } fault)
        {
            return new StepOutcome.Refused(Problems.Say(fault));
        }

        if (await db.RewardTables.CountAsync(row => row.AreaCode == code, cancellation) != request.ExpectedNumber)
        {
            return new StepOutcome.Stale();
        }

        db.RewardTables.Add(new RewardTableRow
        {
            AreaCode = code, Number = request.ExpectedNumber + 1, At = clock.GetUtcNow(), AccountId = by.Id, By = by.DisplayName,
            Rules = JsonSerializer.Serialize(TipRewards.ToRules(TipRewards.ToTable(request.Rules)), JsonSerializerOptions.Web),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Two at once: of the number.
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(by.Id);
    }
}
