namespace GridMap.Domain.Campaigns;

/// <summary>The three phases of a campaign, in their order.</summary>
public enum CampaignPhaseKind
{
    /// <summary>动员部署: detailed local plans, publicity.</summary>
    Mobilisation,

    /// <summary>排查整治: full sweep, ledgers, disposal.</summary>
    Sweep,

    /// <summary>巩固提升: lessons, lasting mechanism.</summary>
    Consolidation,
}
