using System.Text.Json.Serialization;

namespace GridMap.Contracts.Campaigns;

/// <summary>What a day of a campaign is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CampaignDateKind>))]
public enum CampaignDateKind
{
    /// <summary>A phase begins.</summary>
    PhaseBegins,

    /// <summary>Counties hand in their ledgers.</summary>
    RoundDue,

    /// <summary>The written report with the ledger is due.</summary>
    FinalReport,
}
