namespace GridMap.Screening.Cities;

/// <summary>Holidays, seasons and the last day of a city.</summary>
internal sealed class CityCalendar
{
    // Days off as the State Council's office announced them, working weekends left out.
    private static readonly (string Name, DateOnly From, DateOnly To)[] Holidays =
    [
        ("元旦", new(2025, 1, 1), new(2025, 1, 1)), ("春节", new(2025, 1, 28), new(2025, 2, 4)), ("清明节", new(2025, 4, 4), new(2025, 4, 6)),
        ("劳动节", new(2025, 5, 1), new(2025, 5, 5)), ("端午节", new(2025, 5, 31), new(2025, 6, 2)), ("国庆节、中秋节", new(2025, 10, 1), new(2025, 10, 8)),
        ("元旦", new(2026, 1, 1), new(2026, 1, 3)), ("春节", new(2026, 2, 15), new(2026, 2, 23)), ("清明节", new(2026, 4, 4), new(2026, 4, 6)),
        ("劳动节", new(2026, 5, 1), new(2026, 5, 5)), ("端午节", new(2026, 6, 19), new(2026, 6, 21)), ("中秋节", new(2026, 9, 25), new(2026, 9, 27)),
        ("国庆节", new(2026, 10, 1), new(2026, 10, 7)),
    ];

    private readonly HashSet<DateOnly> off;

    public CityCalendar(DateOnly today)
    {
        Today = today;
        off = [.. Holidays.SelectMany(holiday => Days(holiday.From, holiday.To))];
    }

    public DateOnly Today { get; }

    public static CityCalendar Draw(CityOptions options) =>
        // Any season but the first months of 2025, before which no holidays are known here.
        new(options.Today ?? new DateOnly(2025, 10, 20).AddDays(new Dice(options.Seed, "today").Below(420)));

    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }

    public bool IsHoliday(DateOnly day) => off.Contains(day);

    /// <summary>Holidays of the years before the last day.</summary>
    public IEnumerable<(DateOnly Day, string Name)> Past() =>
        Holidays.SelectMany(holiday => Days(holiday.From, holiday.To).Select(day => (day, holiday.Name))).Where(entry => entry.day <= Today);

    /// <summary>Hottest in late July: 0 in the coldest days, 1 in the hottest.</summary>
    public static double Warmth(DateOnly day) => 0.5 - 0.5 * Math.Cos(2 * Math.PI * (day.DayOfYear - 20) / 365.25);

    /// <summary>Wheat in June, maize from late September: when grain is dried.</summary>
    public static bool IsGrainSeason(DateOnly day) =>
        (day.Month == 6 && day.Day >= 5 && day.Day <= 25) || (day.Month == 9 && day.Day >= 20) || day.Month == 10 || (day.Month == 11 && day.Day <= 10);

    /// <summary>Mid November to mid March: when the north is heated.</summary>
    public static bool IsHeatingSeason(DateOnly day) =>
        day.Month is 12 or 1 or 2 || (day.Month == 11 && day.Day >= 15) || (day.Month == 3 && day.Day <= 15);
}
