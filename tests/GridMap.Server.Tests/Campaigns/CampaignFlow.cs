using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.Campaigns;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Campaigns;

/// <summary>What an office does about campaigns, as requests.</summary>
internal static class CampaignFlow
{
    /// <summary>A campaign in the middle of its sweep, with one round behind it.</summary>
    public static CampaignSettings Around(TimeProvider clock)
    {
        var today = CaseRules.DayOf(clock.GetUtcNow());
        return new Campaign
        {
            Name = "专项整治",
            Phases =
            [
                new(Domain.Campaigns.CampaignPhaseKind.Mobilisation, today.AddDays(-60), today.AddDays(-30)), new(Domain.Campaigns.CampaignPhaseKind.Sweep, today.AddDays(-40), today.AddDays(50)),
                new(Domain.Campaigns.CampaignPhaseKind.Consolidation, today.AddDays(51), today.AddDays(90)),
            ],
            Rounds = [new(1, today.AddDays(-20)), new(2, today.AddDays(10)), new(3, today.AddDays(40))],
            FinalReportOn = today.AddDays(80),
        }.ToSettings();
    }

    public static async Task<CampaignDetail> CreateAsync(HttpClient office, string area, CampaignSettings settings) =>
        await (await office.PostAsJsonAsync(Routes.Campaigns, new SaveCampaignRequest(area, settings, ExpectedVersion: null))).ReadAsync<CampaignDetail>();
}
