using System.Globalization;

namespace GridMap.Screening.Tables;

/// <summary>Writes the query that yields a table's canonical columns.</summary>
internal static class TableSelect
{
    // So many rows are looked at to tell whether a file is as DuckDB reads it best.
    private const int LookedAt = 500;

    // More than are ever named, and few enough to keep.
    private const string Rejects = "store_rejects=true, rejects_limit=100000";

    private static readonly string[] Numbers = ["lon", "lat", "x", "y", "kwh", "kw", "contract_kw", "radius_m"];
    private static readonly string[] MomentStyles =
    [
        "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y-%m-%d %H:%M", "%Y%m%d%H%M%S", "%Y%m%d %H:%M:%S", "%Y年%m月%d日 %H:%M:%S", "%Y年%m月%d日%H时%M分%S秒", "%Y年%m月%d日 %H:%M", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日", "%Y.%m.%d",
    ];

    public static TableReading Make(TableSource source, string plain, bool keepsRejects)
    {
        if (source.Format is TableFormat.Parquet)
        {
            var types = ParquetText.Types(plain);
            return new TableReading(
                $"read_parquet({DuckDbText.Quote(plain)}, file_row_number=true)",
                [
                    .. source.Columns.OrderBy(column => column.Value).Select(column => (Field: column.Key, Heading: source.Headings[column.Value])).Select(column =>
                        (column.Field, DuckDbText.Name(column.Heading), Parquet(source, column.Field, DuckDbText.Name(column.Heading), types.GetValueOrDefault(column.Heading, "VARCHAR")))),
                ],
                IsTidy: false);
        }

        var isTidy = !source.IsCopied && !source.IsUntidy && IsTidy(source);
        var cells = string.Join(", ", source.Headings.Select((_, i) => $"'c{i}': '{(isTidy ? TypeOf(source.Columns.FirstOrDefault(column => column.Value == i).Key) : "VARCHAR")}'"));
        var reading = string.Create(
            CultureInfo.InvariantCulture,
            $"read_csv({DuckDbText.Quote(plain)}, auto_detect=false, header=false, skip={(source.IsCopied ? 1 : source.HeaderRow)}, delim='{(source.IsCopied ? ',' : source.Delimiter)}', quote='\"', escape='\"', columns={{{cells}}}, null_padding={(isTidy ? "false" : "true")}, {(keepsRejects ? Rejects : "ignore_errors=true")})");
        return new TableReading(
            reading,
            [.. source.Columns.OrderBy(column => column.Value).Select(column => (column.Key, $"c{column.Value}", isTidy ? Tidy(source, column.Key, column.Value) : Lenient(source, column.Key, $"c{column.Value}")))], isTidy);
    }

    /// <summary>True when the first rows are as the types say: ISO moments, plain numbers, no quoting of them.</summary>
    private static bool IsTidy(TableSource source)
    {
        foreach (var row in source.Raw().SkipWhile(row => row.Number <= source.HeaderRow).Take(LookedAt))
        {
            if (row.Cells.Count != source.Headings.Count) return false;
            foreach (var (field, place) in source.Columns)
            {
                var cell = row.Cells[place];
                var isFine = TypeOf(field) switch
                {
                    "DOUBLE" => cell.Length == 0 || double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                    "TIMESTAMP" => DateTime.TryParseExact(cell, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    "DATE" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    _ => true,
                };
                if (!isFine) return false;
            }
        }

        return true;
    }

    private static string TypeOf(string? field) => field switch
    {
        null => "VARCHAR",
        "timestamp" => "TIMESTAMP",
        "date" => "DATE",
        _ => Numbers.Contains(field) ? "DOUBLE" : "VARCHAR",
    };

    private static string Tidy(TableSource source, string field, int place) => field is "kwh" or "kw" && source.Factor != 1 ? Scaled(source, $"c{place}") : $"c{place}";

    private static string Scaled(TableSource source, string number) => string.Create(CultureInfo.InvariantCulture, $"({number}) * {source.Factor:R}");

    private static string Parquet(TableSource source, string field, string name, string type) => TypeOf(field) switch
    {
        "DOUBLE" => field is "kwh" or "kw" && source.Factor != 1 ? Scaled(source, $"TRY_CAST({name} AS DOUBLE)") : $"TRY_CAST({name} AS DOUBLE)",
        // What has a moment's type is read as it is: through text it would take ten times as long.
        "TIMESTAMP" => IsMoment(type) ? $"CAST({name} AS TIMESTAMP)" : Moment($"CAST({name} AS VARCHAR)"),
        "DATE" => IsMoment(type) ? $"CAST({name} AS DATE)" : $"CAST({Moment($"CAST({name} AS VARCHAR)")} AS DATE)",
        _ => $"CAST({name} AS VARCHAR)",
    };

    private static bool IsMoment(string type) => type.StartsWith("TIMESTAMP", StringComparison.Ordinal) || type is "DATE";

    private static string Lenient(TableSource source, string field, string name)
    {
        // Full-width digits as plain ones, thousands separators and units off.
        var text = $"TRIM(TRANSLATE({name}, '０１２３４５６７８９．－，：／　', '0123456789.-,:/ '))";
        var number = $"TRY_CAST(REGEXP_REPLACE(REPLACE({text}, ',', ''), '(度|千瓦时|千瓦|kwh|kWh|KWH|kw|kW|KW)$', '') AS DOUBLE)";
        var moment = Moment(text);
        return TypeOf(field) switch
        {
            "DOUBLE" => field is "kwh" or "kw" && source.Factor != 1 ? Scaled(source, number) : number,
            "TIMESTAMP" => moment,
            "DATE" => $"CAST({moment} AS DATE)",
            _ => text,
        };
    }

    /// <summary>A moment as text: in words of ten styles, as Excel's days, or as seconds or milliseconds since 1970, which are Beijing time then.</summary>
    private static string Moment(string text)
    {
        var number = $"TRY_CAST({text} AS DOUBLE)";
        string After(string start, string seconds) => $"TIMESTAMP '{start}' + TO_MICROSECONDS(CAST(ROUND({seconds} * 1000) * 1000 AS BIGINT))";
        return $"COALESCE(TRY_CAST({text} AS TIMESTAMP), TRY_STRPTIME({text}, {Styles()}), CASE WHEN {number} BETWEEN 36526 AND 73050 THEN {After("1899-12-30", $"ROUND({number} * 86400)")}"
            + $" WHEN {number} BETWEEN 1e9 AND 1e10 THEN {After("1970-01-01 08:00:00", number)} WHEN {number} BETWEEN 1e12 AND 1e13 THEN {After("1970-01-01 08:00:00", $"{number} / 1000")} END)";
    }

    private static string Styles() => $"[{string.Join(", ", MomentStyles.Select(DuckDbText.Quote))}]";
}
