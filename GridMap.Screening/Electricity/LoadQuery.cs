namespace GridMap.Screening.Electricity;

/// <summary>The queries over all meters.</summary>
internal static class LoadQuery
{
    // Of the 96 quarter hours, so many make a day.
    private const int FewestQuarters = 60;

    /// <summary>Sums quarter hours up to a table <c>days (meter, date, kwh, night)</c>; a quarter hour that is missing is taken as the mean of the others.</summary>
    public static string Days(string load) => $"""
        CREATE TABLE days AS
        SELECT meter, timestamp::DATE AS date, avg(kw) * 24 AS kwh,
            avg(kw) FILTER (hour(timestamp) >= 23 OR hour(timestamp) < 5) / nullif(avg(kw) FILTER (hour(timestamp) BETWEEN 9 AND 16), 0) AS night
        FROM ({load}) WHERE meter IS NOT NULL AND timestamp IS NOT NULL AND kw IS NOT NULL
        GROUP BY meter, timestamp::DATE HAVING count(*) >= {FewestQuarters}
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

    /// <summary>Rows: meter, day, kWh, of the meters in the table <c>wanted (meter VARCHAR)</c>, each day once; by meter and day.</summary>
    public static string Wanted(string days) => $"""
        SELECT meter, date::DATE AS date, median(kwh)::DOUBLE FROM ({days})
        WHERE kwh >= 0 AND date IS NOT NULL AND meter IN (SELECT meter FROM wanted) GROUP BY meter, date::DATE ORDER BY meter, date
        """;
}
