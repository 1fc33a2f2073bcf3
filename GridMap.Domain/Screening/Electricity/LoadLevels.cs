using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Screening.Electricity;

/// <summary>A meter's days on one scale: logarithms of its load with the weekday, the holidays and the season of its trade taken out. Scaling all values moves all levels alike.</summary>
public sealed class LoadLevels
{
    // A day without load counts as a fiftieth of the usual, so that its logarithm exists.
    private const double LeastShare = 0.02;
    private const int NearDays = 14;
    private const int FewestDaysOff = 6;

    private LoadLevels(IReadOnlyList<DateOnly> days, IReadOnlyList<double> values) => (Days, Values) = (days, values);

    /// <summary>Days with a value, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Levels of these days, natural logarithms.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Levels of a series.</summary>
    /// <param name="days">In order, each day once.</param>
    /// <param name="calendar">Days off.</param>
    /// <param name="season">How many times the trade's usual load its month has; null to leave the season in.</param>
    public static LoadLevels Of(IReadOnlyList<LoadDay> days, WorkCalendar calendar, Func<DateOnly, double>? season)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(calendar);
        var positive = days.Where(day => day.Kwh > 0).Select(day => day.Kwh).ToList();
        if (positive.Count == 0) return new LoadLevels([], []);
        var least = LeastShare * Middle.Of(positive);
        var values = days.Select(day => Math.Log(Math.Max(day.Kwh, least)) - (season is null ? 0 : Math.Log(season(day.Day)))).ToArray();
        var isOff = days.Select(day => !calendar.IsWorked(day.Day)).ToArray();
        var effect = EffectOfDaysOff(days, values, isOff);
        for (var i = 0; i < values.Length; i++) values[i] -= isOff[i] ? effect : 0;
        return new LoadLevels([.. days.Select(day => day.Day)], values);
    }

    /// <summary>How a day off differs from the workdays round it, in the middle.</summary>
    private static double EffectOfDaysOff(IReadOnlyList<LoadDay> days, double[] values, bool[] isOff)
    {
        var differences = new List<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!isOff[i]) continue;
            var near = new List<double>();
            for (var j = Math.Max(0, i - NearDays); j < Math.Min(values.Length, i + NearDays + 1); j++)
            {
                if (!isOff[j] && Math.Abs(days[j].Day.DayNumber - days[i].Day.DayNumber) <= NearDays) near.Add(values[j]);
            }

            if (near.Count > 2) differences.Add(values[i] - Middle.Of(near));
        }

        return differences.Count < FewestDaysOff ? 0 : Middle.Of(differences);
    }
}
