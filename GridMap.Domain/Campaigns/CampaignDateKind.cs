namespace GridMap.Domain.Campaigns;

/// <summary>What a day of a campaign is.</summary>
public enum CampaignDateKind
{
    /// <summary>A phase begins.</summary>
    PhaseBegins,

    /// <summary>Counties hand in their ledgers.</summary>
    RoundDue,

    /// <summary>The written report with the ledger is due.</summary>
    FinalReport,
}
