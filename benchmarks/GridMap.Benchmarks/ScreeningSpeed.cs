using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Screening;
using GridMap.Screening.Electricity;
using GridMap.Screening.Tables;
using GridMap.Screening.Trucks;

namespace GridMap.Benchmarks;

/// <summary>Trucks and meters screened in bulk, against DuckDB running just the window over the same files. Each run is a process of its own, so that its peak memory is its own.</summary>
internal static class ScreeningSpeed
{
    private const int Trucks = 2000;
    private const int Places = 3000;
    private static readonly string[] Kinds = ["fixes", "load"];
    private static readonly string[] Formats = ["parquet", "csv"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["run", _, _, _]) return await RunOneAsync(who: arguments[1], kind: arguments[2], path: arguments[3]);
        var fixes = long.Parse(arguments.ElementAtOrDefault(0) ?? "50000000", CultureInfo.InvariantCulture);
        var days = long.Parse(arguments.ElementAtOrDefault(1) ?? "20000000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("gridmap-benchmark-").FullName;
        var host = Environment.ProcessPath ?? "dotnet";
        string[] self = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(ScreeningSpeed).Assembly.Location] : [];
        try
        {
            Console.WriteLine(Machine.Describe());
            Make(folder, fixes, days);
            foreach (var kind in Kinds)
            {
                foreach (var format in Formats)
                {
                    var path = Path.Combine(folder, $"{kind}.{format}");
                    Console.WriteLine($"{kind}.{format}: {new FileInfo(path).Length / 1e6:0} MB");
                    foreach (var who in new[] { "alone", "screening" })
                    {
                        using var run = Process.Start(host, [.. self, "screening", "run", who, kind, path]);
                        await run.WaitForExitAsync();
                    }
                }
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunOneAsync(string who, string kind, string path)
    {
        var cost = await Cost.OfAsync(() => Task.Run(() => Console.WriteLine(who == "alone" ? Alone(kind, path) : Ours(kind, path))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {Path.GetExtension(path)} {who}: {cost.Seconds:0.0} s, {cost.ProcessorSeconds:0.0} s of a processor, peak {Machine.PeakResidentMegabytes():0} MB"));
        return 0;
    }

    /// <summary>Trucks that go from stop to stop, a fix every 30 s; meters with a year and more of days.</summary>
    private static void Make(string folder, long fixes, long days)
    {
        using var connection = Open();
        Run(connection, $"""
            CREATE VIEW fixes AS SELECT '豫A' || lpad((v * 7919 % 100000)::VARCHAR, 5, '0') AS vehicle, TIMESTAMP '2026-01-01' + to_seconds(i * 30) AS timestamp,
                round(113.2 + hash(v, i // 60) % 1000 * 0.001 + CASE WHEN i % 60 < 35 THEN 0 ELSE (i % 60 - 35) * 0.004 END + hash(v, i) % 100 * 5e-7, 6) AS lon,
                round(34.4 + hash(i // 60, v) % 700 * 0.001 + hash(i, v) % 100 * 5e-7, 6) AS lat
            FROM range({fixes / Trucks}) t(i), range({Trucks}) u(v)
            """);
        Run(connection, $"""
            CREATE VIEW load AS SELECT 'M' || m AS meter, DATE '2025-01-01' + d::INTEGER AS date,
                round((20 + m % 300) * (1 + 0.2 * sin(d / 58.0)) * (0.9 + hash(m, d) % 100 * 0.002) * CASE WHEN m % 50 = 0 AND d > 250 THEN 2 ELSE 1 END, 2) AS kwh
            FROM range({days / 400}) t(m), range(400) u(d)
            """);
        foreach (var kind in Kinds)
        {
            foreach (var format in Formats) Run(connection, $"COPY (SELECT * FROM {kind}) TO '{folder}/{kind}.{format}' (FORMAT {format})");
        }
    }

    private static string Alone(string kind, string path)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = kind == "fixes"
            ? $"SELECT count(*), sum(step) FROM (SELECT epoch(timestamp - lag(timestamp) OVER track) + abs(lon - lag(lon) OVER track) + abs(lat - lag(lat) OVER track) AS step FROM ({BulkFile.Fixes(path)}) WINDOW track AS (PARTITION BY vehicle ORDER BY timestamp))"
            : $"SELECT count(*), sum(step) FROM (SELECT kwh - lag(kwh) OVER track AS step FROM ({BulkFile.DailyLoad(path)}) WINDOW track AS (PARTITION BY meter ORDER BY date))";
        using var reader = command.ExecuteReader();
        reader.Read();
        return $"{reader.GetInt64(0)} rows";
    }

    private static string Ours(string kind, string path)
    {
        var chance = new Random(1);
        List<ScreenedPlace> places = [.. Enumerable.Range(0, Places).Select(i => new ScreenedPlace($"P{i}", "", "yard", new LonLat(113.2 + chance.NextDouble(), 34.4 + (0.7 * chance.NextDouble())), null, "410102"))];
        // As the command does it: every row is looked at, and read by what its heading says.
        using var source = TableSource.Open(path, kind == "fixes" ? TableKind.Trajectories : TableKind.Electricity, ColumnMapping.Empty);
        BulkCheck.Run(source, new TableReport(), CancellationToken.None);
        if (kind == "fixes")
        {
            var trucks = TruckScreening.Run(new TruckInput { Fixes = source.ToSelect(), Source = kind, Places = places }, null, CancellationToken.None);
            return $"{trucks.Stays} stays, {trucks.Silences} silences, {trucks.Signals.Count} signals";
        }

        var load = ElectricityScreening.Run(
            new ElectricityInput { Load = source.ToSelect(), Source = kind, Places = places, PlaceOfMeter = Enumerable.Range(0, Places).ToDictionary(i => $"M{i * 10}", i => $"P{i}") }, null, CancellationToken.None);
        return $"{load.Meters} meters, {load.Examined} examined, {load.Signals.Count} signals";
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "SET threads = 2");
        Run(connection, "SET preserve_insertion_order = false");
        return connection;
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
