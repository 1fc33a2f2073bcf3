using GridMap.Contracts.Campaigns;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Campaigns;

/// <summary>What campaigns there are, and what they say.</summary>
internal sealed class CampaignReader(GridMapDb db, TimeProvider clock)
{
    private DateOnly Today => CaseRules.DayOf(clock.GetUtcNow());

    /// <summary>Limits and working days as they hold today.</summary>
    public async Task<CampaignRules> FindAsync(CancellationToken cancellation) =>
        ToRules(await db.Campaigns.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation));

    /// <summary>The same where the caller is in the middle of a rule and a transaction: campaigns are a handful of rows.</summary>
    public CampaignRules Find() => ToRules([.. db.Campaigns.AsNoTracking().OrderBy(row => row.Id)]);

    /// <summary>Campaigns that the account is under or has below it, the latest first.</summary>
    public async Task<List<CampaignSummary>> ListAsync(AreaScope scope, CancellationToken cancellation)
    {
        var rules = await FindAsync(cancellation);
        var rows = await db.Campaigns.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => IsSeen(row.AreaCode, scope))
                .Select(row => row.ToSummary(row.ToCampaign(), rules.Find(row.AreaCode)?.Id == row.Id))
                .OrderByDescending(campaign => campaign.IsCurrent).ThenByDescending(campaign => campaign.StartsOn).ThenBy(campaign => campaign.Id),
        ];
    }

    public async Task<CampaignDetail?> FindAsync(Guid id, KnownAccount account, CancellationToken cancellation)
    {
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !IsSeen(row.AreaCode, account.Scope))
        {
            return null;
        }

        var rules = await FindAsync(cancellation);
        var campaign = row.ToCampaign();
        return row.ToDetail(campaign, rules.Find(row.AreaCode)?.Id == id, Today, CampaignEditor.May(account, row.AreaCode));
    }

    /// <summary>All versions, the newest first; null when there is no such campaign.</summary>
    public async Task<List<CampaignVersion>?> HistoryAsync(Guid id, AreaScope scope, CancellationToken cancellation)
    {
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !IsSeen(row.AreaCode, scope))
        {
            return null;
        }

        var versions = await db.CampaignVersions.AsNoTracking().Where(version => version.CampaignId == id).OrderBy(version => version.Version).ToListAsync(cancellation);
        var history = new List<CampaignVersion>();
        Campaign? before = null;
        foreach (var version in versions)
        {
            var now = CampaignRows.ReadSettings(version.Settings).ToCampaign();
            history.Add(new CampaignVersion(version.Version, version.At, version.By, before is null ? [] : [.. CampaignChanges.Between(before, now).Select(change => change.ToMessage())]));
            before = now;
        }

        history.Reverse();
        return history;
    }

    private CampaignRules ToRules(List<CampaignRow> rows) => new([.. rows.Select(row => new CampaignRules.Held(row.Id, row.AreaCode, row.ToCampaign()))], Today);

    /// <summary>A campaign is seen from within its area and from above.</summary>
    internal static bool IsSeen(string areaCode, AreaScope scope) => scope.Covers(areaCode) || scope.AreaCodes.Any(code => code.StartsWith(areaCode, StringComparison.Ordinal));
}
