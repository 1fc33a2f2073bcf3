namespace GridMap.Screening.Cities;

/// <summary>What city to make. The same options give the same bytes.</summary>
public sealed record CityOptions
{
    /// <summary>Decides everything left to chance, the strength of every effect and the last day included.</summary>
    public required int Seed { get; init; }

    /// <summary>How many inspectors the city has, 1 to 2,000: so many visits lie behind it.</summary>
    public int Inspectors { get; init; } = 12;

    /// <summary>How well workshops hide.</summary>
    public CityLevel Level { get; init; } = CityLevel.Plain;

    /// <summary>Places that may be suspected, 400 to 200,000.</summary>
    public int Places { get; init; } = 8000;

    /// <summary>Hazardous-goods trucks with a tracking device, 4 to 20,000; null for one on every eighty places.</summary>
    public int? Trucks { get; init; }

    /// <summary>Days of tracks before the last day, 3 to 366.</summary>
    public int TruckDays { get; init; } = 45;

    /// <summary>Days of daily electricity, 30 to 800.</summary>
    public int MeterDays { get; init; } = 240;

    /// <summary>Days of electricity at 15 minutes for three-phase meters, 0 to 90.</summary>
    public int CurveDays { get; init; } = 10;

    /// <summary>Seconds between two fixes of a driving truck, 5 to 600.</summary>
    public int FixSeconds { get; init; } = 60;

    /// <summary>Last day of the data; null for one that the seed draws.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>True for files as they come in life: GB18030, four ways to write a day, rows twice, wrong units.</summary>
    public bool Messy { get; init; }

    internal int TruckCount => Trucks ?? Math.Max(8, Places / 80);

    /// <summary>Refuses numbers outside their ranges.</summary>
    /// <exception cref="ArgumentException">A value lies outside its range; the message names it and the range.</exception>
    public void Validate()
    {
        RequireRange(Inspectors, 1, 2000, "--inspectors");
        RequireRange(Places, 400, 200_000, "--places");
        RequireRange(TruckCount, 4, 20_000, "--trucks");
        RequireRange(TruckDays, 3, 366, "--truck-days");
        RequireRange(MeterDays, 30, 800, "--meter-days");
        RequireRange(CurveDays, 0, 90, "--curve-days");
        RequireRange(FixSeconds, 5, 600, "--fix-seconds");
        if (Today is { } today && (today.Year < 2020 || today.Year > 2040))
        {
            throw new ArgumentException($"--today lies between 2020 and 2040; {today:yyyy-MM-dd} was given.");
        }
    }

    private static void RequireRange(int value, int from, int to, string name)
    {
        if (value < from || value > to)
        {
            throw new ArgumentException($"{name} lies between {from} and {to}; {value} was given.");
        }
    }
}
