using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.Benchmarks.City;

/// <summary>The state of a city at a past moment, from a feed of many changes.</summary>
internal static class PlaybackSpeed
{
    public static async Task<int> RunAsync(int suspects, long changes)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-city-").FullName;
        try
        {
            using (var first = await CityServer.StartAsync(folder))
            {
                await first.SetUpAsync(folder);
            }

            var now = TimeProvider.System.GetUtcNow().AddDays(-30);
            using var city = new CityDatabase(CityServer.DatabaseOf(folder), now);
            city.Seed(suspects, now);
            city.Repeat(changes);
            Console.WriteLine($"{Machine.Describe()}; {suspects} suspects, {changes} changes");
            using var server = await CityServer.StartAsync(folder);
            using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server.Address) };
            (await client.PostAsJsonAsync(Routes.Session, new SignInRequest(CityServer.UserName, CityServer.Password))).EnsureSuccessStatusCode();
            foreach (var days in new[] { -3.0, -1, 0, 10, 30, 30 })
            {
                var at = Uri.EscapeDataString(now.AddDays(days).ToString("O", CultureInfo.InvariantCulture));
                await MeasureAsync(server, $"state {days:0} days from the seed", () => client.GetByteArrayAsync($"{Routes.Playback}/state/packed?at={at}"));
            }

            var until = Uri.EscapeDataString(now.AddDays(30).ToString("O", CultureInfo.InvariantCulture));
            await MeasureAsync(server, "a page of 2,000 changes", () => client.GetByteArrayAsync($"{Routes.Playback}/changes?after={changes / 2}&until={until}&rows=2000"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(CityServer server, string what, Func<Task<byte[]>> ask)
    {
        var (watch, before) = (Stopwatch.StartNew(), server.ProcessorSeconds);
        var bytes = await ask();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.00} s, {server.ProcessorSeconds - before:0.00} s of processor time, {bytes.Length / 1e6:0.0} MB"));
    }
}
