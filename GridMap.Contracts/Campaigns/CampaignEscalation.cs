using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Campaigns;

/// <summary>From which day on somebody hears of a case that takes too long.</summary>
/// <param name="WorkingDaysPast">Working days past the last day; negative is before it.</param>
/// <param name="Level">Who hears of it.</param>
public sealed record CampaignEscalation(int WorkingDaysPast, EscalationLevel Level);
