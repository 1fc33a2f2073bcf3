using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Server.Cases;

/// <summary>What the clocks of cases say today.</summary>
internal sealed class CaseClocks(TimeProvider clock)
{
    /// <summary>Today, Beijing time.</summary>
    public DateOnly Today => CaseRules.DayOf(clock.GetUtcNow());

    /// <summary>Limits and calendar in force.</summary>
    public CaseTerms Terms { get; } = new(new CaseLimits(), StateHolidays.Calendar);

    /// <summary>Null when no stage runs.</summary>
    public CaseClock? Find(Case read) => CaseClock.Find(read, Terms.Limits, Terms.Calendar, Today);
}
