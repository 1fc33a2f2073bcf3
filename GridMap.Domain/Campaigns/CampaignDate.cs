namespace GridMap.Domain.Campaigns;

/// <summary>A day of a campaign, seen from another.</summary>
/// <param name="Kind">What is on it.</param>
/// <param name="On">The day.</param>
/// <param name="Phase">Which phase begins; null for other kinds.</param>
/// <param name="Round">Which round is due; null for other kinds.</param>
/// <param name="DaysLeft">Days until then; negative when it is over.</param>
/// <param name="WorkingDaysLeft">Working days until then; negative when it is over.</param>
public sealed record CampaignDate(CampaignDateKind Kind, DateOnly On, CampaignPhaseKind? Phase, int? Round, int DaysLeft, int WorkingDaysLeft);
