using System.Globalization;

namespace GridMap.Client.Words;

/// <summary>Times as people say them: local, short, or how long ago.</summary>
public sealed class Moments(TimeProvider time, Wording words)
{
    /// <summary>The clock time today, the date and time otherwise.</summary>
    public string Local(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        var now = time.GetLocalNow();
        return local.Date == now.Date
            ? local.ToString("HH:mm", CultureInfo.CurrentCulture)
            : local.Year == now.Year
                ? local.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
                : local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public string Full(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public string Ago(DateTimeOffset moment)
    {
        var elapsed = time.GetUtcNow() - moment;
        return elapsed switch
        {
            { TotalMinutes: < 1 } => words["Moments.JustNow"],
            { TotalHours: < 1 } => words.With("Moments.MinutesAgo", ("count", (int)elapsed.TotalMinutes)),
            { TotalDays: < 1 } => words.With("Moments.HoursAgo", ("count", (int)elapsed.TotalHours)),
            _ => words.With("Moments.DaysAgo", ("count", (int)elapsed.TotalDays)),
        };
    }

    /// <summary>Tells today's moments from others; made once for many, since a time zone's rules are slow to ask in a browser.</summary>
    public Func<DateTimeOffset, bool> TodayTest()
    {
        var midnight = time.GetLocalNow();
        midnight -= midnight.TimeOfDay;
        var tomorrow = midnight.AddDays(1);
        return moment => moment >= midnight && moment < tomorrow;
    }
}
