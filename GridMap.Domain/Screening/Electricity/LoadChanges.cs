using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Screening.Electricity;

/// <summary>How a meter's level changes from one day to the next, to be laid beside another's. Missing days, days off and those after them tell nothing.</summary>
public sealed class LoadChanges
{
    // No day may tell more than a load that doubles or halves.
    private const double MostADay = 0.7;

    // So long ago counts: who began this spring is not to be looked for in last year's days.
    private const int DaysBack = 160;

    // In each half of them: changes of fewer days are alike by chance.
    private const int FewestDays = 20;

    // So many days that are most alike are left out of each half: two cuts of power empty all meters of a village and fill them again.
    private const int OutstandingDays = 4;

    // Standard deviation of the changes: what hardly moves moves with anything.
    private const double LeastSwing = 0.1;

    private readonly int first;
    private readonly double[] changes;

    private LoadChanges(int first, double[] changes) => (this.first, this.changes) = (first, changes);

    /// <summary>Changes of a meter's levels.</summary>
    /// <param name="levels">Of the meter.</param>
    /// <param name="calendar">Days off.</param>
    /// <param name="stops">Stops ordered for the place: who obeys one changes with all who obey.</param>
    public static LoadChanges Of(LoadLevels levels, WorkCalendar calendar, IReadOnlyList<StopOrder> stops)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(stops);
        if (levels.Days.Count < 2) return new LoadChanges(0, []);
        var start = Math.Max(levels.Days[0].DayNumber, levels.Days[^1].DayNumber - DaysBack);
        var changes = new double[levels.Days[^1].DayNumber - start + 1];
        Array.Fill(changes, double.NaN);
        for (var i = 1; i < levels.Days.Count; i++)
        {
            var day = levels.Days[i];
            if (day.DayNumber <= start || levels.Days[i - 1].DayNumber != day.DayNumber - 1 || !IsPlain(day) || !IsPlain(day.AddDays(-1))) continue;
            if (stops.Any(stop => day >= stop.From && day <= stop.To.AddDays(1))) continue;
            changes[day.DayNumber - start] = levels.Values[i] - levels.Values[i - 1];
        }

        return new LoadChanges(start, changes);

        // On a Sunday worked instead of another day, some of a village work and some do not.
        bool IsPlain(DateOnly day) => calendar.IsWorked(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>What all of them do on each day, the middle of many, taken out: weather and cuts of power are no cable over the wall.</summary>
    /// <param name="all">Of the city.</param>
    public static IReadOnlyList<LoadChanges> WithoutCommon(IReadOnlyList<LoadChanges> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        const int enough = 300;
        const int fewest = 20;
        var known = all.Where(one => one.changes.Length > 0).ToList();
        if (known.Count < fewest) return all;
        var every = Math.Max(1, known.Count / enough);
        var sample = known.Where((_, i) => i % every == 0).ToList();
        var (from, to) = (known.Min(one => one.first), known.Max(one => one.first + one.changes.Length));
        var common = new double[to - from];
        for (var day = from; day < to; day++)
        {
            var values = sample.Select(one => one.At(day)).Where(value => !double.IsNaN(value)).ToList();
            common[day - from] = values.Count < fewest ? 0 : Middle.Of(values);
        }

        return [.. all.Select(one => new LoadChanges(one.first, [.. one.changes.Select((change, i) => Math.Clamp(change - common[one.first + i - from], -MostADay, MostADay))]))];
    }

    /// <summary>How alike two meters changed of late: the correlation in the half of the last months in which it is lower, −1 to 1; 0 where too few days are known of both.</summary>
    /// <param name="other">Another meter's.</param>
    public double Likeness(LoadChanges other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var to = Math.Min(first + changes.Length, other.first + other.changes.Length);
        var from = Math.Max(Math.Max(first, other.first), to - DaysBack);
        var middle = from + ((to - from) / 2);
        return Math.Min(Correlation(other, from, middle), Correlation(other, middle, to));
    }

    private double Correlation(LoadChanges other, int from, int to)
    {
        var days = new List<(double Own, double Theirs)>();
        for (var day = from; day < to; day++)
        {
            var (own, theirs) = (changes[day - first], other.changes[day - other.first]);
            if (!double.IsNaN(own) && !double.IsNaN(theirs)) days.Add((own, theirs));
        }

        if (days.Count < FewestDays + OutstandingDays) return 0;
        var (middle, theirMiddle) = (days.Average(day => day.Own), days.Average(day => day.Theirs));
        days.Sort((one, two) => ((one.Own - middle) * (one.Theirs - theirMiddle)).CompareTo((two.Own - middle) * (two.Theirs - theirMiddle)));
        days.RemoveRange(days.Count - OutstandingDays, OutstandingDays);
        return Correlation(days);
    }

    private static double Correlation(List<(double Own, double Theirs)> days)
    {
        var (a, b) = (days.Average(day => day.Own), days.Average(day => day.Theirs));
        var (swing, otherSwing) = (Math.Sqrt(days.Average(day => (day.Own - a) * (day.Own - a))), Math.Sqrt(days.Average(day => (day.Theirs - b) * (day.Theirs - b))));
        return Math.Min(swing, otherSwing) < LeastSwing ? 0 : days.Average(day => (day.Own - a) * (day.Theirs - b)) / (swing * otherSwing);
    }

    private double At(int day) => day < first || day >= first + changes.Length ? double.NaN : changes[day - first];
}
