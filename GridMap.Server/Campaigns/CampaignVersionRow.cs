namespace GridMap.Server.Campaigns;

/// <summary>A campaign as somebody set it; never changed.</summary>
internal sealed class CampaignVersionRow
{
    public Guid CampaignId { get; set; }

    public int Version { get; set; }

    /// <summary><see cref="Contracts.Campaigns.CampaignSettings"/> as JSON.</summary>
    public required string Settings { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }
}
