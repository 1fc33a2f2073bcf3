using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Domain.Areas;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Ledgers;

/// <summary>Which county has handed in its ledger in which round, and who is late.</summary>
internal sealed class LedgerRounds(GridMapDb db, AreaDirectory areas, TimeProvider clock)
{
    /// <summary>Every round of a campaign with the counties that the account may see; null when there is no such campaign.</summary>
    public async Task<List<LedgerRound>?> FindAsync(Guid campaignId, KnownAccount account, CancellationToken cancellation)
    {
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == campaignId, cancellation) is not { } row || !CampaignReader.IsSeen(row.AreaCode, account.Scope))
        {
            return null;
        }

        var campaign = row.ToCampaign();
        var today = CaseRules.DayOf(clock.GetUtcNow());
        var calendar = campaign.Calendar;
        var counties = await CountiesAsync(row.AreaCode, account.Scope, cancellation);
        var freezes = await db.LedgerFreezes.AsNoTracking().Within(account.Scope, one => one.AreaCode).Where(one => one.CampaignId == campaignId).Select(WithoutBody).ToListAsync(cancellation);
        var signed = await db.LedgerSignOffs.AsNoTracking().Within(account.Scope, one => one.AreaCode).Where(one => one.CampaignId == campaignId).ToListAsync(cancellation);
        return
        [
            .. campaign.Rounds.Append(new ReportingRound(campaign.FinalRound, campaign.FinalReportOn)).Select(round => new LedgerRound(
                round.Number, round.DueOn, round.DueOn.DayNumber - today.DayNumber, calendar.Between(today, round.DueOn), round.Number == campaign.FinalRound,
                [.. counties.Select(county => CountyOf(county, round, freezes, signed, today, account))])),
        ];
    }

    /// <summary>Where one county stands in one round.</summary>
    public async Task<LedgerRoundCounty> CountyAsync(LedgerFreezeRow freeze, DateOnly dueOn, KnownAccount account, CancellationToken cancellation)
    {
        var freezes = await db.LedgerFreezes.AsNoTracking()
            .Where(one => one.CampaignId == freeze.CampaignId && one.Round == freeze.Round && one.AreaCode == freeze.AreaCode).Select(WithoutBody).ToListAsync(cancellation);
        var signed = await db.LedgerSignOffs.AsNoTracking()
            .Where(one => one.CampaignId == freeze.CampaignId && one.Round == freeze.Round && one.AreaCode == freeze.AreaCode).ToListAsync(cancellation);
        return CountyOf(
            new Area(AreaCode.Get(freeze.AreaCode), await NameAsync(freeze.AreaCode, cancellation), null), new ReportingRound(freeze.Round, dueOn), freezes, signed, CaseRules.DayOf(clock.GetUtcNow()), account);
    }

    public async Task<string> NameAsync(string areaCode, CancellationToken cancellation) =>
        (await areas.CurrentAsync(cancellation)).Find(areaCode)?.Name ?? OfficialAreas.FindName(areaCode) ?? areaCode;

    /// <summary>Counties of an area, the area itself where it is one.</summary>
    public async Task<List<Area>> CountiesAsync(string areaCode, AreaScope scope, CancellationToken cancellation) =>
        [.. (await areas.CurrentAsync(cancellation)).InOrder
            .Where(area => area.Level is AreaLevel.County && area.Code.Text.StartsWith(areaCode, StringComparison.Ordinal) && scope.Covers(area.Code.Text))];

    /// <summary>Everything but the rows themselves, which lists do not need.</summary>
    public static System.Linq.Expressions.Expression<Func<LedgerFreezeRow, LedgerFreezeRow>> WithoutBody { get; } = row => new LedgerFreezeRow
    {
        Id = row.Id, CampaignId = row.CampaignId, Round = row.Round, AreaCode = row.AreaCode, Number = row.Number, At = row.At, AccountId = row.AccountId, By = row.By, Rows = row.Rows,
        Sha256 = row.Sha256, Body = Array.Empty<byte>(),
    };

    private static LedgerRoundCounty CountyOf(
        Area county, ReportingRound round, List<LedgerFreezeRow> freezes, List<LedgerSignOffRow> signed, DateOnly today, KnownAccount account)
    {
        var signOff = signed.FirstOrDefault(one => one.Round == round.Number && one.AreaCode == county.Code.Text);
        var freeze = freezes.Where(one => one.Round == round.Number && one.AreaCode == county.Code.Text)
            .OrderByDescending(one => one.Id == signOff?.FreezeId).ThenByDescending(one => one.Number).FirstOrDefault();
        return new LedgerRoundCounty(
            county.Code.Text, county.Name, freeze?.ToContract(), signOff?.ToContract(round.DueOn), signOff is null && today > round.DueOn,
            account.Roles.Contains(Role.Office) && account.Scope.Covers(county.Code.Text));
    }
}
