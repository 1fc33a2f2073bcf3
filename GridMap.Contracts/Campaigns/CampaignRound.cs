namespace GridMap.Contracts.Campaigns;

/// <summary>A day by which every county has handed in its ledger.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="DueOn">Last day that is in time, Beijing time.</param>
public sealed record CampaignRound(int Number, DateOnly DueOn);
