using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.Campaigns;
using GridMap.Server.Ledgers;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Demo;

/// <summary>The plan's own campaign, which is over and whose rounds nobody signed, and one of today: a round signed, one that is due soon, others to come.</summary>
internal sealed class DemoLedger(GridMapDb db, CampaignEditor campaigns, LedgerFreezer ledgers, TimeProvider clock)
{
    private const string CountyCode = "410102";

    public async Task AddAsync(CancellationToken cancellation)
    {
        if (await db.Campaigns.AnyAsync(cancellation))
        {
            return;
        }

        var name = DemoAccounts.All.First(account => account.Role is Role.Office).UserName;
        var office = KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
        await SaveAsync(Campaign.OfThePlan);
        var current = await SaveAsync(Today());
        var frozen = await ledgers.FreezeAsync(new FreezeLedgerRequest(current.Summary.Id, Round: 1, CountyCode), office, cancellation) as LedgerOutcome.Done
            ?? throw new InvalidOperationException("The demo's first ledger was not frozen.");
        if (frozen.County.Freeze is not { } freeze || await ledgers.SignAsync(freeze.Id, new SignLedgerRequest(freeze.Sha256, "零报告，已核对"), office, cancellation) is not LedgerOutcome.Done)
        {
            throw new InvalidOperationException("The demo's first ledger was not signed.");
        }

        async Task<CampaignDetail> SaveAsync(Campaign campaign) =>
            await campaigns.SaveAsync(id: null, new SaveCampaignRequest(CountyCode, campaign.ToSettings(), ExpectedVersion: null), office, cancellation) is CampaignOutcome.Saved saved
                ? saved.Campaign
                : throw new InvalidOperationException($"The demo's campaign {campaign.Name} was refused.");
    }

    private Campaign Today()
    {
        var today = CaseRules.DayOf(clock.GetUtcNow());
        return new Campaign
        {
            Name = "演示：非法违法“小化工”专项整治行动",
            Phases =
            [
                new(Domain.Campaigns.CampaignPhaseKind.Mobilisation, today.AddDays(-75), today.AddDays(-45)), new(Domain.Campaigns.CampaignPhaseKind.Sweep, today.AddDays(-50), today.AddDays(70)),
                new(Domain.Campaigns.CampaignPhaseKind.Consolidation, today.AddDays(71), today.AddDays(130)),
            ],
            // The first is signed on the day the demo is made, its last; the second is what comes next.
            Rounds = [new(1, today), new(2, today.AddDays(12)), new(3, today.AddDays(68))],
            FinalReportOn = today.AddDays(120),
        };
    }
}
