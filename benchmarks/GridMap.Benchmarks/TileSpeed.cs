using System.Diagnostics;
using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Tiles;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GridMap.Benchmarks;

/// <summary>Cold vector tiles of a city against PostGIS's ST_AsMVT of the same content, tile by tile in turn.</summary>
internal static class TileSpeed
{
    private const int MostTiles = 200;
    private const int MostAtLowZoom = 12;

    // Ours takes too little of the processor for one round to be told.
    private const int OwnRounds = 10;

    public static async Task<int> RunAsync()
    {
        var city = new MeshCity(columns: 400, rows: 250, stepDegrees: 0.0025);
        Console.WriteLine($"{Machine.Describe()}; {city.Cells} cells of {4 * MeshCity.EdgePieces} corners, 100000 suspects");
        var folder = Directory.CreateTempSubdirectory("gridmap-tiles-");
        await using var services = CityDatabase.Open(folder.FullName);
        try
        {
            await CityDatabase.FillAsync(services, city, suspects: 100_000);
            using var postgres = ThrowAwayPostgres.Start();
            if (postgres is not null)
            {
                await PostgisCity.FillAsync(postgres, services);
            }

            using var connection = postgres?.Open();
            var chance = new Random(5);
            Console.WriteLine("| tile | zoom | tiles | features | ours median | p95 | PostGIS median | p95 | ratio of medians | of p95 | ours by processor | PostGIS | ratio |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
            var isMet = true;
            foreach (var zoom in new[] { 8, 10, 11, 12, 14, 16 })
            {
                isMet &= await CompareAsync(services.GetRequiredService<CellTiles>(), connection, PostgisCity.Cells, city, zoom, chance);
            }

            foreach (var zoom in new[] { 8, 11, 13, 14 })
            {
                isMet &= await CompareAsync(services.GetRequiredService<PointTiles<SuspectPoint>>(), connection, PostgisCity.Suspects, city, zoom, chance);
            }

            return isMet ? 0 : 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> CompareAsync(ITileSource source, NpgsqlConnection? connection, string sql, MeshCity city, int zoom, Random chance)
    {
        var tiles = Enumerable.Range(0, 2000).Select(_ => city.At(chance.NextDouble(), chance.NextDouble()))
            .Select(at => TileAddress.Of(WorldPoint.From(new LonLat(at.X, at.Y)), zoom)).Distinct().Take(zoom < 11 ? MostAtLowZoom : MostTiles).ToList();
        await using var command = connection is null ? null : new NpgsqlCommand(sql, connection);
        if (command is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<int>());
            command.Parameters.Add(new NpgsqlParameter<int>());
            command.Parameters.Add(new NpgsqlParameter<int>());
            await command.PrepareAsync();
        }

        Dictionary<string, int> features = [], theirFeatures = [];
        // The first pass warms: code is compiled, pages lie in memory.
        foreach (var tile in tiles)
        {
            TileCount.Add(await source.DrawAsync(tile, AreaScope.OfEverywhere, CancellationToken.None), features);
            TileCount.Add(command is null ? [] : await ReadAsync(command, tile), theirFeatures);
        }

        List<double> ours = [], theirs = [];
        var processor = Machine.ProcessorSeconds(Environment.ProcessId);
        for (var round = 0; round < OwnRounds; round++)
        {
            foreach (var tile in tiles)
            {
                ours.Add(await TimeAsync(() => source.DrawAsync(tile, AreaScope.OfEverywhere, CancellationToken.None)));
            }
        }

        var ownProcessor = (Machine.ProcessorSeconds(Environment.ProcessId) - processor) / OwnRounds;
        processor = connection is null ? 0 : Machine.ProcessorSeconds(connection.ProcessID);
        foreach (var tile in command is null ? [] : tiles)
        {
            theirs.Add(await TimeAsync(() => ReadAsync(command!, tile))); // not null where there are tiles
        }

        var theirProcessor = connection is null ? double.NaN : Machine.ProcessorSeconds(connection.ProcessID) - processor;
        var same = connection is null || features.All(layer => Math.Abs(layer.Value - theirFeatures.GetValueOrDefault(layer.Key)) <= layer.Value / 100);
        var ratio = theirs.Count == 0 ? double.NaN : Rank(theirs, 0.5) / Rank(ours, 0.5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {source.Name} | {zoom} | {tiles.Count} | {features.Values.Sum() / tiles.Count} | {Rank(ours, 0.5):0.000} ms | {Rank(ours, 0.95):0.000} ms | {Rank(theirs, 0.5):0.00} ms | {Rank(theirs, 0.95):0.00} ms | {ratio:0.0} | {Rank(theirs, 0.95) / Rank(ours, 0.95):0.0} | {ownProcessor / tiles.Count * 1e3:0.000} ms | {theirProcessor / tiles.Count * 1e3:0.00} ms | {theirProcessor / ownProcessor:0.0} |"));
        if (!same)
        {
            Console.WriteLine($"The content differs: {string.Join(' ', features)} against {string.Join(' ', theirFeatures)}.");
        }

        return same && !(ratio < 8);
    }

    private static async Task<byte[]> ReadAsync(NpgsqlCommand command, TileAddress tile)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (tile.Zoom, tile.Column, tile.Row);
        return (byte[])(await command.ExecuteScalarAsync() ?? Array.Empty<byte>());
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Rank(List<double> values, double share) =>
        values.Count == 0 ? double.NaN : values.Order().ElementAt((int)Math.Min(values.Count - 1, Math.Floor(share * values.Count)));
}
