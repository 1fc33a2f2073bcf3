using GridMap.Contracts;
using GridMap.Contracts.Campaigns;

namespace GridMap.Server.Campaigns;

/// <summary>What came of saving a campaign.</summary>
internal abstract record CampaignOutcome
{
    private CampaignOutcome()
    {
    }

    public sealed record Saved(CampaignDetail Campaign) : CampaignOutcome;

    public sealed record NotFound : CampaignOutcome;

    public sealed record OutsideScope(string AreaCode) : CampaignOutcome;

    public sealed record Stale(int CurrentVersion) : CampaignOutcome;

    public sealed record Refused(Message Message) : CampaignOutcome;
}
