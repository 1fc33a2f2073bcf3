namespace GridMap.Contracts.Campaigns;

/// <summary>A campaign as lists show it.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Name">As people say it.</param>
/// <param name="AreaCode">The area that it is for.</param>
/// <param name="StartsOn">First day, Beijing time.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="IsCurrent">True of the one whose limits hold today in its area.</param>
/// <param name="Version">For the expected version of a request.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="ChangedBy">Display name.</param>
public sealed record CampaignSummary(
    Guid Id, string Name, string AreaCode, DateOnly StartsOn, DateOnly EndsOn, bool IsCurrent, int Version, DateTimeOffset ChangedAt, string ChangedBy);
