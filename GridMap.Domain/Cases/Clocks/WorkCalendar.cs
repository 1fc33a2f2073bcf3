namespace GridMap.Domain.Cases.Clocks;

/// <summary>Which days offices work. Saturdays and Sundays are off, public holidays are off, and some weekend days are worked instead.</summary>
/// <remarks>Holidays are announced a year ahead; for years without a table only weekends are known, and <see cref="Knows"/> says so.</remarks>
public sealed class WorkCalendar
{
    private const int LongestSpanDays = 3660;

    private readonly HashSet<DateOnly> off;
    private readonly HashSet<DateOnly> worked;
    private readonly HashSet<int> years;

    /// <summary>A calendar of the days that differ from the week's own order.</summary>
    /// <param name="off">Public holidays, weekends among them or not.</param>
    /// <param name="worked">Weekend days that are worked.</param>
    /// <exception cref="ArgumentException">A day is both.</exception>
    public WorkCalendar(IEnumerable<DateOnly> off, IEnumerable<DateOnly> worked)
    {
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(worked);
        (this.off, this.worked) = ([.. off], [.. worked]);
        if (this.off.Overlaps(this.worked)) throw new ArgumentException($"{this.off.First(this.worked.Contains):yyyy-MM-dd} is both off and worked.", nameof(worked));
        years = [.. this.off.Select(day => day.Year)];
    }

    private WorkCalendar(HashSet<DateOnly> off, HashSet<DateOnly> worked, HashSet<int> years) => (this.off, this.worked, this.years) = (off, worked, years);

    /// <summary>The same with days put over it that overrule what it has; years of which days off are given count as known.</summary>
    /// <param name="off">Days off.</param>
    /// <param name="worked">Days that are worked; one that is both is worked.</param>
    public WorkCalendar With(IReadOnlyCollection<DateOnly> off, IReadOnlyCollection<DateOnly> worked)
    {
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(worked);
        return off.Count == 0 && worked.Count == 0 ? this : new WorkCalendar([.. this.off.Except(worked), .. off.Except(worked)], [.. this.worked.Except(off), .. worked], [.. years, .. off.Select(day => day.Year)]);
    }

    /// <summary>Whether the year's holidays are known.</summary>
    public bool Knows(int year) => years.Contains(year);

    /// <summary>Whether offices work on a day.</summary>
    public bool IsWorked(DateOnly day) => worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));

    /// <summary>The last of so many working days that follow a day.</summary>
    /// <param name="start">The day before the first that counts.</param>
    /// <param name="workingDays">How many, 0 or more; 0 is the day itself.</param>
    public DateOnly After(DateOnly start, int workingDays) => After(start, workingDays, _ => true);

    /// <summary>The last of so many working days that follow a day, of those that count.</summary>
    /// <param name="start">The day before the first that counts.</param>
    /// <param name="workingDays">How many, 0 or more.</param>
    /// <param name="counts">False on days when the clock stood still.</param>
    /// <exception cref="ArgumentOutOfRangeException">Ten years do not hold as many.</exception>
    public DateOnly After(DateOnly start, int workingDays, Func<DateOnly, bool> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        ArgumentNullException.ThrowIfNull(counts);
        var day = start;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayNumber - start.DayNumber > LongestSpanDays) throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "Ten years do not hold as many working days that count.");
            if (IsWorked(day) && counts(day)) left--;
        }

        return day;
    }

    /// <summary>Working days after one day up to another, that one included; negative when it lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorked(day)) days++;
        }

        return days;
    }
}
