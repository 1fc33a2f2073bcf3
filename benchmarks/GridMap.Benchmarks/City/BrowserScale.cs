using System.Globalization;

namespace GridMap.Benchmarks.City;

/// <summary>The desk in Chromium on a city: tasks of the main thread while somebody pans and zooms and 200 changes a second come in.</summary>
internal static class BrowserScale
{
    private const double LongSeconds = 0.1;

    public static async Task<int> RunAsync(int suspects, int seconds, string? picture)
    {
        Console.WriteLine($"{Machine.Describe()}; {CityPlan.Columns * CityPlan.Rows} cells, {suspects} suspects, {BrowserDesk.ChangesPerSecond} changes a second, {seconds} s");
        await using var desk = await BrowserDesk.OpenAsync(suspects);
        var page = desk.Page;
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        foreach (var cache in new[] { "cold", "warm", "warm" })
        {
            var before = await MainThread.ProcessorSecondsAsync(session);
            await page.GotoAsync("/command");
            try
            {
                await page.WaitForFunctionAsync("performance.getEntriesByName('gridmap:useful').length && performance.getEntriesByName('gridmap:pins').length", null, new() { Timeout = 500_000 });
            }
            catch (TimeoutException)
            {
                await page.ScreenshotAsync(new() { Path = picture ?? "browser.png" });
                throw;
            }

            Console.WriteLine("{0} cache: {1}", cache, await page.EvaluateAsync<string>("""
                () => ['map', 'useful', 'pins'].map(name => `${name} ${(performance.getEntriesByName('gridmap:' + name)[0].startTime / 1000).toFixed(1)} s`).join(', ')
                """));
            await desk.WaitForAllAsync();
            Console.WriteLine(
                "  every suspect in list and counters after {0:0.0} s; main thread until then {1:0.0} s of processor time",
                await page.EvaluateAsync<double>("() => performance.now() / 1000"), await MainThread.ProcessorSecondsAsync(session) - before);
        }

        using var stop = new CancellationTokenSource();
        var changing = desk.KeepChangingAsync(withNew: true, stop.Token);
        await page.WaitForTimeoutAsync(3000);
        var quiet = await MainThread.WatchAsync(page, TimeSpan.FromSeconds(Math.Min(20, seconds)), _ => Task.CompletedTask);
        Console.WriteLine($"map at rest: {quiet}");
        var serverBefore = desk.Server.ProcessorSeconds;
        var heaps = new List<double>();
        var moving = await MainThread.WatchAsync(page, TimeSpan.FromSeconds(seconds), async step =>
        {
            await desk.MoveAsync(step);
            if (step % 10 == 0)
            {
                heaps.Add(await desk.HeapMegabytesAsync());
            }
        });
        Console.WriteLine($"panning and zooming: {moving}");
        Console.WriteLine($"JS heap after collection, MB (WebAssembly's memory included): {string.Join(' ', heaps.Select(heap => heap.ToString("0", CultureInfo.InvariantCulture)))}");
        var wasm = await desk.WebAssemblyMegabytesAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"WebAssembly memory {wasm:0} MB; server {desk.Server.ResidentMegabytes:0} MB, {(desk.Server.ProcessorSeconds - serverBefore) / seconds:0.00} processors"));
        if (picture is not null)
        {
            await page.ScreenshotAsync(new() { Path = picture });
        }

        await stop.CancelAsync();
        await changing;
        await desk.WaitForAllAsync();
        Console.WriteLine("the counters agree with the database");
        return moving.WallP95Seconds <= LongSeconds ? 0 : 1;
    }
}
