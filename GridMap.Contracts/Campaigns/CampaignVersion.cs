namespace GridMap.Contracts.Campaigns;

/// <summary>A change of a campaign.</summary>
/// <param name="Version">What it made.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
/// <param name="Changes">What changed, each with before and after; none of the first.</param>
public sealed record CampaignVersion(int Version, DateTimeOffset At, string By, IReadOnlyList<Message> Changes);
