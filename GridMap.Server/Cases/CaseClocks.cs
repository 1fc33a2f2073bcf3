using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Server.Campaigns;

namespace GridMap.Server.Cases;

/// <summary>What the clocks of cases say today.</summary>
internal sealed class CaseClocks(CampaignReader campaigns, TimeProvider clock)
{
    private CampaignRules? _rules;

    /// <summary>Today, Beijing time.</summary>
    public DateOnly Today => CaseRules.DayOf(clock.GetUtcNow());

    private CampaignRules Rules => _rules ??= campaigns.Find();

    /// <summary>Limits and calendar in force in an area: its campaign's.</summary>
    public CaseTerms TermsOf(string areaCode) => new(Rules.LimitsOf(areaCode), Rules.CalendarOf(areaCode));

    /// <summary>Null when no stage runs.</summary>
    /// <param name="areaCode">Where the case is.</param>
    public CaseClock? Find(Case read, string areaCode) => CaseClock.Find(read, Rules.LimitsOf(areaCode), Rules.CalendarOf(areaCode), Today);
}
