using System.Globalization;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>Days of cases: those of Beijing time, wherever the browser stands.</summary>
public static class CaseDay
{
    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    public static DateOnly Of(DateTimeOffset moment) => Domain.Cases.CaseRules.DayOf(moment);

    /// <summary>Past its last day. Told here and not by the server, so that nothing has to run at midnight.</summary>
    public static bool IsOverdue(CaseSummary summary, DateOnly today) => summary.LastDay < today;

    /// <summary>How many of an area are past their last day; an empty code is all of them.</summary>
    public static int CountOverdue(IEnumerable<CaseSummary> cases, string areaCode, DateOnly today) =>
        cases.Count(one => IsOverdue(one, today) && one.AreaCode.StartsWith(areaCode, StringComparison.Ordinal));

    /// <summary>On the map and in lists a closed case whose re-check is due waits as well, though no clock runs.</summary>
    public static bool IsRecheckDue(CaseSummary summary, DateOnly today) => summary is { State: CaseState.Closed, NextRecheckOn: { } day } && day <= today;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a date field holds; null for anything else.</summary>
    public static DateOnly? Read(object? value) =>
        DateOnly.TryParseExact(value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
