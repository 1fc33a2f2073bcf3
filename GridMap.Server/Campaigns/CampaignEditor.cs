using GridMap.Contracts.Campaigns;
using GridMap.Contracts.People;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Campaigns;

/// <summary>Makes and changes campaigns; every version is kept.</summary>
internal sealed class CampaignEditor(GridMapDb db, CampaignReader reader, TimeProvider clock)
{
    public static bool May(KnownAccount account, string areaCode) => account.Roles.Contains(Role.Office) && account.Scope.Covers(areaCode);

    /// <param name="id">The campaign to change; null makes one.</param>
    /// <param name="request">Of a new one, the area is one of the caller's, in short form.</param>
    public async Task<CampaignOutcome> SaveAsync(Guid? id, SaveCampaignRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var campaign = request.Settings.ToCampaign();
        if (CampaignCheck.FindFault(campaign) is { } fault)
        {
            return new CampaignOutcome.Refused(fault.ToMessage());
        }

        var now = clock.GetUtcNow();
        CampaignRow? row;
        if (id is null)
        {
            row = new CampaignRow { Id = Guid.CreateVersion7(now), AreaCode = request.AreaCode, Settings = "", ChangedBy = "" };
            db.Campaigns.Add(row);
        }
        else
        {
            row = await db.Campaigns.FirstOrDefaultAsync(one => one.Id == id, cancellation);
            if (row is null || !CampaignReader.IsSeen(row.AreaCode, by.Scope))
            {
                return new CampaignOutcome.NotFound();
            }

            if (!by.Scope.Covers(row.AreaCode))
            {
                return new CampaignOutcome.OutsideScope(row.AreaCode);
            }

            if (row.Version != request.ExpectedVersion)
            {
                return new CampaignOutcome.Stale(row.Version);
            }
        }

        row.Settings = CampaignRows.WriteSettings(campaign.ToSettings());
        (row.Version, row.ChangedAt, row.ChangedBy) = (row.Version + 1, now, by.DisplayName);
        db.CampaignVersions.Add(new CampaignVersionRow { CampaignId = row.Id, Version = row.Version, Settings = row.Settings, At = now, By = by.DisplayName });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CampaignOutcome.Stale(row.Version);
        }

        var rules = await reader.FindAsync(cancellation);
        return new CampaignOutcome.Saved(row.ToDetail(campaign, rules.Find(row.AreaCode)?.Id == row.Id, CaseRules.DayOf(now), mayChange: true));
    }
}
