using System.Globalization;
using GridMap.Domain;
using GridMap.Domain.Ledgers;

namespace GridMap.Screening.Tables;

/// <summary>Looks at a table that DuckDB reads as a whole: at its first rows one by one, at all of a longer one by number, and of those found wrong it names the first.</summary>
public static class BulkCheck
{
    /// <summary>A table with fewer rows is looked at row by row to its end, doubles included.</summary>
    public const int LookedAt = 200_000;

    /// <summary>Rows named of each kind of fault beyond those.</summary>
    public const int Named = 100;

    private const int MemoryMegabytes = 1500;

    // From here on a number is a moment since 1970, in seconds or milliseconds.
    private const double OldestSeconds = 1e9;

    private static readonly string[] Keys = ["vehicle", "meter"];
    private static readonly string[] Numbers = ["lon", "lat", "x", "y", "kwh", "kw"];
    private static readonly string[] Days = ["date", "timestamp"];

    /// <summary>Tells what is wrong.</summary>
    /// <param name="source">The table; read leniently from then on, where a row needs it.</param>
    /// <param name="report">What is wrong goes here.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Run(TableSource source, TableReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var (seen, last) = (0, 0);
        foreach (var row in source.Rows(report).Take(LookedAt))
        {
            (seen, last) = (seen + 1, row.Number);
            LookAt(row);
        }

        if (seen == LookedAt) TableException.Naming(source.Path, () => LookAtAll(source, last, report, cancellation));
    }

    private static void LookAt(TableRow row)
    {
        foreach (var field in Keys.Where(row.Has)) row.Needed(field);
        foreach (var field in Days.Where(row.Has))
        {
            if (row.Needed(field) is { } text && LedgerText.FindDay(text) is null && !DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) && NumberText.Find(text) is not >= OldestSeconds) row.Tell(field, true, Phrase.Of("screening.rowNoDay", ("text", text)));
        }

        // A blank load is a missing reading, not a fault; a blank position is no fix.
        foreach (var field in Numbers.Where(row.Has)) row.Amount(field, isLeftOut: true);
        if (row.Text("lon") is { } east && row.Text("lat") is { } north && NumberText.Find(east) is { } x && NumberText.Find(north) is { } y && (Math.Abs(x) > 180 || Math.Abs(y) > 90 || (x == 0 && y == 0)))
        {
            row.Tell("lon", true, Phrase.Of("screening.rowNoPosition", ("x", x), ("y", y)));
        }
    }

    private static void LookAtAll(TableSource source, int last, TableReport report, CancellationToken cancellation)
    {
        using var database = new BulkDatabase(MemoryMegabytes);
        var reading = source.Reading(keepsRejects: true);
        var counts = Count(database, source, reading, cancellation);
        if (reading.IsTidy && Rejected(database, cancellation).Count > 0)
        {
            // One row in another style, and all are read as such.
            source.IsUntidy = true;
            database.Run("DELETE FROM reject_errors");
            reading = source.Reading(keepsRejects: true);
            counts = Count(database, source, reading, cancellation);
        }

        var rejected = source.Format is TableFormat.Parquet ? [] : Rejected(database, cancellation);
        foreach (var row in rejected.Where(row => row > last).Take(Named)) report.Add(source.File, row, "", true, Phrase.Of("screening.rowCells"));
        AddRest("", "screening.rowCells", "screening.rowsCells", rejected.Count);
        foreach (var (fault, count) in counts.Faults)
        {
            if (count > Told(fault.Field, fault.Reason)) Name(database, source, reading, fault, last, report, cancellation);
            AddRest(fault.Field, fault.Reason, fault.InAll, count);
        }

        report.Count(source.File, counts.Rows + rejected.Count, counts.Rows - counts.LeftOut);

        long Told(string field, string reason) => report.Reasons.GetValueOrDefault((source.File, field, reason));

        void AddRest(string field, string reason, string inAll, long count)
        {
            if (count - Told(field, reason) is > 0 and var more) report.AddMore(source.File, field, reason, more, Phrase.Of(inAll, ("count", count)));
        }
    }

    /// <summary>Conditions over <c>c_FIELD</c>, the cell, and <c>v_FIELD</c>, what was read of it.</summary>
    private static List<Fault> FaultsOf(TableSource source, TableReading reading)
    {
        var has = reading.Columns.Select(column => column.Field).ToHashSet(StringComparer.Ordinal);
        string Blank(string field) => reading.IsTidy || source.Format is TableFormat.Parquet ? $"c_{field} IS NULL" : $"coalesce(trim(c_{field}), '') = ''";
        List<Fault> faults = [.. Keys.Concat(Days).Where(has.Contains).Select(field => new Fault(field, "screening.rowBlank", "screening.rowsBlank", Blank(field)))];
        // What a tidy file's types do not take was rejected.
        if (!reading.IsTidy)
        {
            faults.AddRange(Days.Where(has.Contains).Select(field => new Fault(field, "screening.rowNoDay", "screening.rowsNoDay", $"NOT ({Blank(field)}) AND v_{field} IS NULL")));
            faults.AddRange(Numbers.Where(has.Contains).Select(field => new Fault(field, "screening.rowNoNumber", "screening.rowsNoNumber", $"NOT ({Blank(field)}) AND v_{field} IS NULL")));
        }

        if (has.Contains("lon") && has.Contains("lat")) faults.Add(new Fault("lon", "screening.rowNoPosition", "screening.rowsNoPosition", "abs(v_lon) > 180 OR abs(v_lat) > 90 OR (v_lon = 0 AND v_lat = 0)"));
        return faults;
    }

    private static (long Rows, long LeftOut, List<(Fault Fault, long Count)> Faults) Count(BulkDatabase database, TableSource source, TableReading reading, CancellationToken cancellation)
    {
        var faults = FaultsOf(source, reading);
        var filters = faults.Select(fault => $"count(*) FILTER (WHERE {fault.Condition})").Append($"count(*) FILTER (WHERE {string.Join(" OR ", faults.Select(fault => $"({fault.Condition})"))})");
        var all = database.Read($"SELECT count(*), {string.Join(", ", filters)} FROM ({Cells(reading, "")})", null, cancellation)
            .Select(reader => Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64).ToList()).Single();
        return (all[0], all[^1], [.. faults.Select((fault, i) => (fault, all[i + 1]))]);
    }

    private static void Name(BulkDatabase database, TableSource source, TableReading reading, Fault fault, int last, TableReport report, CancellationToken cancellation)
    {
        // The order of rows is the file's only while DuckDB keeps it.
        database.Run("SET preserve_insertion_order = true");
        var row = source.Format is TableFormat.Parquet ? "file_row_number + 2" : $"row_number() OVER () + {source.HeaderRow}";
        var isPosition = fault.Reason == "screening.rowNoPosition";
        var query = $"SELECT n, CAST(c_{fault.Field} AS VARCHAR), {(isPosition ? "CAST(c_lat AS VARCHAR)" : "NULL")} FROM ({Cells(reading, $", {row} AS n")}) WHERE n > {last} AND ({fault.Condition}) LIMIT {Named}";
        foreach (var reader in database.Read(query, null, cancellation))
        {
            var text = reader.IsDBNull(1) ? "" : reader.GetString(1);
            report.Add(source.File, (int)Math.Min(reader.GetInt64(0), int.MaxValue), fault.Field, true, isPosition
                ? Phrase.Of(fault.Reason, ("x", text), ("y", reader.IsDBNull(2) ? "" : reader.GetString(2)))
                : text.Length > 0 ? Phrase.Of(fault.Reason, ("text", text)) : Phrase.Of(fault.Reason));
        }

        database.Run("SET preserve_insertion_order = false");
    }

    private static string Cells(TableReading reading, string more) =>
        $"SELECT {string.Join(", ", reading.Columns.Select(column => $"{column.Cell} AS c_{column.Field}, {column.Value} AS v_{column.Field}"))}{more} FROM {reading.From}";

    /// <summary>Rows that have other cells than their columns, in order.</summary>
    private static List<int> Rejected(BulkDatabase database, CancellationToken cancellation) =>
        [.. database.Read("SELECT DISTINCT line FROM reject_errors ORDER BY line", null, cancellation).Select(reader => Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture))];

    /// <param name="Field">Canonical column.</param>
    /// <param name="Reason">Key of the sentence of one row.</param>
    /// <param name="InAll">Key of the sentence of all.</param>
    /// <param name="Condition">True for such a row.</param>
    private sealed record Fault(string Field, string Reason, string InAll, string Condition);
}
