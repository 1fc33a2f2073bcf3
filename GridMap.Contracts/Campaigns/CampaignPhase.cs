namespace GridMap.Contracts.Campaigns;

/// <summary>A phase and its days.</summary>
/// <param name="Kind">Which.</param>
/// <param name="FromOn">First day, Beijing time.</param>
/// <param name="ToOn">Last day.</param>
public sealed record CampaignPhase(CampaignPhaseKind Kind, DateOnly FromOn, DateOnly ToOn);
