namespace GridMap.Screening.Electricity;

/// <summary>The queries over all meters.</summary>
internal static class LoadQuery
{
    // Of the intervals that most days have, such a share makes a day.
    private const string FewestIntervals = "0.625";

    /// <summary>The table that <see cref="AddFiner"/> fills.</summary>
    public const string CreateFiner = "CREATE TABLE finer (meter VARCHAR, date DATE, kwh DOUBLE, night DOUBLE)";

    /// <summary>Sums intervals up to days; one that is missing is taken as the mean of the others.</summary>
    public static string AddFiner(FinerLoad load) => $"""
        INSERT INTO finer
        WITH counted AS MATERIALIZED (
            SELECT meter, timestamp::DATE AS date, count(*) AS intervals, avg(load)::DOUBLE AS mean,
                avg(load) FILTER (hour(timestamp) >= 23 OR hour(timestamp) < 5) / nullif(avg(load) FILTER (hour(timestamp) BETWEEN 9 AND 16), 0) AS night
            FROM (SELECT meter, timestamp::TIMESTAMP AS timestamp, load FROM ({load.Query})) WHERE meter IS NOT NULL AND timestamp IS NOT NULL AND load IS NOT NULL
            GROUP BY meter, timestamp::DATE),
        usual AS (SELECT quantile_disc(intervals, 0.5) AS intervals FROM counted)
        SELECT meter, date, mean * {(load.IsEnergy ? "usual.intervals" : "24")}, night FROM counted, usual WHERE counted.intervals >= {FewestIntervals} * usual.intervals
        """;

    /// <summary>Rows: meter, month, rows, doubled, negatives, median, high, night, last day; by meter and month.</summary>
    /// <param name="days">Query or table of days.</param>
    /// <param name="hasNight">True where there is a column of night shares.</param>
    public static string Months(string days, bool hasNight) => $"""
        SELECT meter, date_trunc('month', date)::DATE AS month, count(*), count(*) - bit_count(bit_or(1::INTEGER << (day(date) - 1)::INTEGER)), count(*) FILTER (kwh < 0),
            median(kwh) FILTER (kwh >= 0), quantile_cont(kwh, 0.9) FILTER (kwh >= 0), {(hasNight ? "median(night)" : "NULL")}::DOUBLE, max(date)::DATE
        FROM (SELECT meter, date::DATE AS date, kwh::DOUBLE AS kwh{(hasNight ? ", night" : "")} FROM ({days}) WHERE meter IS NOT NULL AND date IS NOT NULL AND kwh IS NOT NULL)
        GROUP BY meter, month ORDER BY meter, month
        """;

    /// <summary>Rows: meter, day, kWh, of the meters in the table <c>wanted (meter VARCHAR, finer BOOLEAN)</c>, each day once; by meter and day.</summary>
    /// <param name="days">Query of days; null for none.</param>
    /// <param name="hasFiner">True where there is a table of finer load.</param>
    public static string Wanted(string? days, bool hasFiner)
    {
        string Of(string from, string finer) => $"SELECT meter, date::DATE AS date, kwh FROM ({from}) WHERE kwh >= 0 AND date IS NOT NULL AND meter IN (SELECT meter FROM wanted WHERE finer = {finer})";
        string[] parts = [.. days is null ? [] : new[] { Of(days, "false") }, .. hasFiner ? new[] { Of("SELECT * FROM finer", "true") } : []];
        return $"SELECT meter, date, median(kwh)::DOUBLE FROM ({string.Join(" UNION ALL ", parts)}) GROUP BY meter, date ORDER BY meter, date";
    }
}
