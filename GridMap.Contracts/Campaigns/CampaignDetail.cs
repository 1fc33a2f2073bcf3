namespace GridMap.Contracts.Campaigns;

/// <summary>A campaign with its days seen from today.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="Settings">As the office set it.</param>
/// <param name="Phase">The phase of today; null before the first and after the last.</param>
/// <param name="Dates">All days in their order.</param>
/// <param name="YearsWithoutHolidays">Years of the campaign of which only weekends are known.</param>
/// <param name="MayChange">Whether the caller may change it.</param>
public sealed record CampaignDetail(
    CampaignSummary Summary, CampaignSettings Settings, CampaignPhaseKind? Phase, IReadOnlyList<CampaignDate> Dates, IReadOnlyList<int> YearsWithoutHolidays, bool MayChange);
