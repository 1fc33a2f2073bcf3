namespace GridMap.Server.Campaigns;

internal sealed class CampaignRow
{
    public Guid Id { get; set; }

    public required string AreaCode { get; set; }

    /// <summary><see cref="Contracts.Campaigns.CampaignSettings"/> as JSON.</summary>
    public required string Settings { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}
