using GridMap.Contracts.Sweeps;

namespace GridMap.Client.Sweeps;

/// <summary>Days of a calendar, in the reader's own time zone, and what is flown on them.</summary>
/// <param name="First">The first day.</param>
/// <param name="Days">One or seven.</param>
public sealed record CalendarWeek(DateOnly First, int Days)
{
    /// <summary>Crews start when the light is good.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Between landing and the next take-off of a crew.</summary>
    private static readonly TimeSpan Change = TimeSpan.FromMinutes(10);

    public IEnumerable<DateOnly> All => Enumerable.Range(0, Days).Select(First.AddDays);

    /// <summary>The week of a day, from Monday; or that day alone.</summary>
    public static CalendarWeek Around(DateOnly day, bool isDay) => isDay ? new(day, 1) : new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 7);

    /// <summary>Nine o'clock: today while it has not passed, else tomorrow.</summary>
    public static DateTimeOffset NextMorning(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        return At(now.TimeOfDay < Morning.ToTimeSpan() ? today : today.AddDays(1), Morning, time);
    }

    public (DateTimeOffset From, DateTimeOffset To) Span(TimeProvider time) => (At(First, TimeOnly.MinValue, time), At(First.AddDays(Days), TimeOnly.MinValue, time));

    /// <summary>Sorties that take off on a day, by take-off.</summary>
    public static IEnumerable<SortieSummary> On(IEnumerable<SortieSummary> sorties, DateOnly day, TimeProvider time) => sorties
        .Where(sortie => sortie.StartAt is { } at && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).DateTime) == day)
        .OrderBy(sortie => sortie.StartAt);

    /// <summary>When a crew can take off next on a day: in the morning, or after its last landing.</summary>
    public static DateTimeOffset FreeFrom(IEnumerable<SortieSummary> sorties, DateOnly day, Guid? crew, TimeProvider time)
    {
        var morning = At(day, Morning, time);
        var landed = On(sorties.Where(sortie => crew is null || sortie.CrewId == crew), day, time).Select(sortie => sortie.EndAt ?? sortie.StartAt + TimeSpan.FromSeconds(sortie.Seconds)).Max();
        if (landed is not { } last || last + Change <= morning) return morning;
        // Whole five minutes are what people write on a board.
        var five = TimeSpan.FromMinutes(5).Ticks;
        var free = last + Change;
        return new DateTimeOffset((free.Ticks + five - 1) / five * five, free.Offset);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly clock, TimeProvider time)
    {
        var local = day.ToDateTime(clock);
        return new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local));
    }
}
