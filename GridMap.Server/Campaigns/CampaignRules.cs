using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Server.Campaigns;

/// <summary>Limits and working days of today, by area: those of the area's campaign, or the usual ones where there is none.</summary>
internal sealed class CampaignRules(IReadOnlyList<CampaignRules.Held> campaigns, DateOnly today)
{
    private readonly Dictionary<Campaign, WorkCalendar> _calendars = new(ReferenceEqualityComparer.Instance);

    /// <summary>The campaign that holds in an area: the narrowest area's, and of several there the one of today.</summary>
    public Held? Find(string areaCode)
    {
        var around = campaigns.Where(held => areaCode.StartsWith(held.AreaCode, StringComparison.Ordinal)).ToList();
        var narrowest = around.Select(held => held.AreaCode.Length).DefaultIfEmpty().Max();
        return Campaign.Choose(around.Where(held => held.AreaCode.Length == narrowest), held => held.Campaign, today);
    }

    public CaseLimits LimitsOf(string areaCode) => Find(areaCode)?.Campaign.Limits ?? new CaseLimits();

    public WorkCalendar CalendarOf(string areaCode)
    {
        if (Find(areaCode)?.Campaign is not { } campaign)
        {
            return StateHolidays.Calendar;
        }

        if (!_calendars.TryGetValue(campaign, out var calendar))
        {
            _calendars.Add(campaign, calendar = campaign.Calendar);
        }

        return calendar;
    }

    internal sealed record Held(Guid Id, string AreaCode, Campaign Campaign);
}
