namespace GridMap.Domain.Liaison;

/// <summary>A day on which units report, and how near it is.</summary>
/// <param name="DueOn">The day.</param>
/// <param name="DaysLeft">Days until then, 0 on the day itself.</param>
/// <param name="IsNear">Whether the liaison officers are to be reminded now.</param>
public sealed record ReportingReminder(DateOnly DueOn, int DaysLeft, bool IsNear)
{
    /// <summary>So many days before the day they are reminded.</summary>
    public const int LeadDays = 7;

    /// <summary>The days that are still to come, the next first; days that are over are left out.</summary>
    /// <param name="dates">Reporting dates in any order; the same twice counts once.</param>
    /// <param name="today">The campaign's day.</param>
    public static IReadOnlyList<ReportingReminder> Find(IEnumerable<DateOnly> dates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return [.. dates.Distinct().Where(date => date >= today).Order().Select(date => new ReportingReminder(date, date.DayNumber - today.DayNumber, date.DayNumber - today.DayNumber <= LeadDays))];
    }
}
