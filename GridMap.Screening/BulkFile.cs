namespace GridMap.Screening;

/// <summary>Queries for plain files that name their columns as screening does: UTF-8 CSV with a header, or Parquet.</summary>
public static class BulkFile
{
    /// <summary>Fixes: <c>vehicle, timestamp, lon, lat</c>.</summary>
    /// <param name="path">The file.</param>
    public static string Fixes(string path) => $"SELECT vehicle, timestamp, lon, lat FROM {From(path, "'vehicle': 'VARCHAR', 'timestamp': 'TIMESTAMP', 'lon': 'DOUBLE', 'lat': 'DOUBLE'")}";

    /// <summary>Daily load: <c>meter, date, kwh</c>.</summary>
    /// <param name="path">The file.</param>
    public static string DailyLoad(string path) => $"SELECT meter, date, kwh FROM {From(path, "'meter': 'VARCHAR', 'date': 'DATE', 'kwh': 'DOUBLE'")}";

    /// <summary>Load at 15 minutes: <c>meter, timestamp, load</c>, in kW.</summary>
    /// <param name="path">The file.</param>
    public static string QuarterHours(string path) => $"SELECT meter, timestamp, kw AS load FROM {From(path, "'meter': 'VARCHAR', 'timestamp': 'TIMESTAMP', 'kw': 'DOUBLE'")}";

    private static string From(string path, string types)
    {
        var quoted = path.Replace("'", "''", StringComparison.Ordinal);
        return path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)
            ? $"read_parquet('{quoted}')"
            : $"read_csv('{quoted}', header = true, types = {{{types}}})";
    }
}
