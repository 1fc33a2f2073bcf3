using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.Benchmarks.Live;

/// <summary>Many watchers of everything and many changes: the real server with a real database, beside SignalR alone with the same bytes.</summary>
internal static class LiveLoad
{
    private const int FloodChanges = 2000;
    private const int WarmChanges = 1500;

    public static async Task<int> RunAsync(int clients, double changesPerSecond, double seconds, string postgres)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}; {clients} watchers of everything, {changesPerSecond} changes a second for {seconds} s, watchers on the same processors; {(postgres.Length == 0 ? "SQLite" : "PostgreSQL")}"));
        var bare = await BareAsync(clients, changesPerSecond, seconds);
        var feed = await FeedAsync(clients, changesPerSecond, seconds, postgres);
        Console.WriteLine("| what | changes/s | deliveries/s | p50 ms | p95 ms | p99 ms | lost | doubled or out of order | connections broken | server, processors | watchers, processors | server µs a delivery | resident MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var phase in bare.Concat(feed))
        {
            Console.WriteLine(phase.Row());
        }

        var (paced, flood) = (feed[0], feed[1]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"fan-out against bare: flood by the clock {flood.DeliveriesPerSecond / bare[1].DeliveriesPerSecond:0.00} (bare one by one), {flood.DeliveriesPerSecond / bare[2].DeliveriesPerSecond:0.00} (bare by tens); by the server's processor time {bare[1].MicrosecondsPerDelivery / flood.MicrosecondsPerDelivery:0.00} and {bare[2].MicrosecondsPerDelivery / flood.MicrosecondsPerDelivery:0.00}; paced {bare[0].MicrosecondsPerDelivery / paced.MicrosecondsPerDelivery:0.00}"));
        return 0;
    }

    private static async Task<List<Phase>> BareAsync(int clients, double changesPerSecond, double seconds)
    {
        await using var server = await LoadedServer.StartBareAsync();
        await using var crowd = new Crowd(server, clients);
        await crowd.ConnectAsync(BareLoad.Path, token: null, invocation: null);
        return await MeasureAsync("bare SignalR", crowd, changesPerSecond, seconds, [1, 10]);
    }

    private static async Task<List<Phase>> FeedAsync(int clients, double changesPerSecond, double seconds, string postgres)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-benchmark-").FullName;
        try
        {
            await using var server = await LoadedServer.StartFeedAsync(folder, postgres);
            using var http = new HttpClient { BaseAddress = new Uri(server.Url) };
            using var answer = await http.PostAsJsonAsync($"{Routes.Session}/token", new SignInRequest(FeedLoad.UserName, FeedLoad.Password));
            var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
            await using var crowd = new Crowd(server, clients);
            await crowd.ConnectAsync(Routes.MapHub, token, Follow);
            var phases = await MeasureAsync("GridMap", crowd, changesPerSecond, seconds, [10]);
            var stalled = clients / 10;
            await crowd.StallAsync(Routes.MapHub, token, Follow, stalled);
            phases.Add(await crowd.SitThroughAsync($"GridMap, paced, {stalled} more that never read", Pace(changesPerSecond, seconds)));
            await ReturnAsync(server, http, token, clients);
            return phases;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Phase>> MeasureAsync(string name, Crowd crowd, double changesPerSecond, double seconds, int[] together)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {crowd.MegabytesPerConnection * 1000:0} kB of the server's memory a connection, idle"));
        // The runtime compiles anew what it has seen often; that is not what is measured.
        await crowd.SitThroughAsync("warm", string.Create(CultureInfo.InvariantCulture, $"flood {WarmChanges} 1"));
        var phases = new List<Phase>
        {
            await crowd.SitThroughAsync($"{name}, paced", Pace(changesPerSecond, seconds)),
        };
        foreach (var size in together)
        {
            phases.Add(await crowd.SitThroughAsync($"{name}, flood of {size} at a time", string.Create(CultureInfo.InvariantCulture, $"flood {FloodChanges} {size}")));
        }

        return phases;
    }

    /// <summary>Everybody at once takes a snapshot and follows from it, as after a restart that nobody was prepared for.</summary>
    private static async Task ReturnAsync(LoadedServer server, HttpClient http, string? token, int clients)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        http.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
        var before = await server.TellAsync("stand");
        var (refused, bytes) = (0, 0L);
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (true)
            {
                using var answer = await http.GetAsync(Routes.MapSnapshot);
                if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
                {
                    Interlocked.Increment(ref refused);
                    await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                    continue;
                }

                Interlocked.Add(ref bytes, (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length);
                return watch.Elapsed.TotalSeconds;
            }
        }));
        var after = await server.TellAsync("stand");
        Array.Sort(waits);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{clients} snapshots asked for at once: median {waits[clients / 2]:0.00} s, last {waits[^1]:0.00} s, {refused} sent away meanwhile, {bytes / clients / 1000} kB each, {after.ProcessorSeconds - before.ProcessorSeconds:0.00} processor seconds, resident {before.ResidentMegabytes:0} to {after.ResidentMegabytes:0} MB"));
    }

    private static string Pace(double changesPerSecond, double seconds) => string.Create(CultureInfo.InvariantCulture, $"pace {changesPerSecond} {seconds}");

    private static string Follow(long since) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":4,"invocationId":"0","target":"Follow","arguments":[{"areaCode":"","sinceSequence":{{since}},"scope":"*"}]}""");
}
