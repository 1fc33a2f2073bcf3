using System.Diagnostics;
using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.People;
using Microsoft.Playwright;

namespace GridMap.Benchmarks.City;

/// <summary>The desk in Chromium on a city: tasks of the main thread while somebody pans and zooms and 200 changes a second come in.</summary>
internal static class BrowserScale
{
    private const int ChangesPerSecond = 200;
    private const double LongSeconds = 0.1;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
        "--disable-background-networking", "--disable-component-update", "--no-first-run", "--js-flags=--expose-gc",
    ];

    public static async Task<int> RunAsync(int suspects, int seconds, string? picture)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-city-").FullName;
        try
        {
            Console.WriteLine($"{Machine.Describe()}; {CityPlan.Columns * CityPlan.Rows} cells, {suspects} suspects, {ChangesPerSecond} changes a second, {seconds} s");
            using (var first = await CityServer.StartAsync(folder))
            {
                await first.SetUpAsync(folder);
            }

            var now = TimeProvider.System.GetUtcNow();
            using var city = new CityDatabase(CityServer.DatabaseOf(folder), now);
            city.Seed(suspects, now);
            var watch = Stopwatch.StartNew();
            using var server = await CityServer.StartAsync(folder);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server started in {watch.Elapsed.TotalSeconds:0.0} s"));
            return await LookAsync(server, city, seconds, picture);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> LookAsync(CityServer server, CityDatabase city, int seconds, string? picture)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        var context = await browser.NewContextAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "zh-CN", TimezoneId = "Asia/Shanghai" });
        context.SetDefaultTimeout(500_000);
        var page = await context.NewPageAsync();
        await page.APIRequest.PostAsync(Routes.Session, new() { DataObject = new SignInRequest(CityServer.UserName, CityServer.Password) });
        page.Console += (_, message) =>
        {
            if (message.Type is "error" || message.Text.StartsWith("map:", StringComparison.Ordinal))
            {
                Console.WriteLine($"  console: {message.Text}");
            }
        };

        var session = await context.NewCDPSessionAsync(page);
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
            await WaitForAllAsync(page, city);
            Console.WriteLine(
                "  every suspect in list and counters after {0:0.0} s; main thread until then {1:0.0} s of processor time",
                await page.EvaluateAsync<double>("() => performance.now() / 1000"), await MainThread.ProcessorSecondsAsync(session) - before);
        }

        using var stop = new CancellationTokenSource();
        var changing = KeepChangingAsync(city, stop.Token);
        await page.WaitForTimeoutAsync(3000);
        var quiet = await MainThread.WatchAsync(page, TimeSpan.FromSeconds(Math.Min(20, seconds)), _ => Task.CompletedTask);
        Console.WriteLine($"map at rest: {quiet}");
        var serverBefore = server.ProcessorSeconds;
        var heaps = new List<double>();
        var moving = await MainThread.WatchAsync(page, TimeSpan.FromSeconds(seconds), async step =>
        {
            await MoveAsync(page, step);
            if (step % 10 == 0)
            {
                heaps.Add(await page.EvaluateAsync<double>("() => { gc(); return performance.memory.usedJSHeapSize / 1e6; }"));
            }
        });
        Console.WriteLine($"panning and zooming: {moving}");
        Console.WriteLine($"JS heap after collection, MB (WebAssembly's memory included): {string.Join(' ', heaps.Select(heap => heap.ToString("0", CultureInfo.InvariantCulture)))}");
        var wasm = await page.EvaluateAsync<double>("() => (globalThis.getDotnetRuntime?.(0)?.localHeapViewU8?.().length ?? 0) / 1e6");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"WebAssembly memory {wasm:0} MB; server {server.ResidentMegabytes:0} MB, {(server.ProcessorSeconds - serverBefore) / seconds:0.00} processors"));
        if (picture is not null)
        {
            await page.ScreenshotAsync(new() { Path = picture });
        }

        await stop.CancelAsync();
        await changing;
        await WaitForAllAsync(page, city);
        Console.WriteLine("the counters agree with the database");
        return moving.WallP95Seconds <= LongSeconds ? 0 : 1;
    }

    private static async Task WaitForAllAsync(IPage page, CityDatabase city) => await page.WaitForFunctionAsync(
        "count => +document.querySelector('.gm-counter-all strong')?.textContent.replace(/\\D/g, '') === count", city.OpenCount);

    /// <summary>What a person does: drags, turns the wheel in, drags, turns it out.</summary>
    private static async Task MoveAsync(IPage page, int step)
    {
        var (x, y) = (700 + (step % 5 * 40), 380 + (step % 3 * 30));
        await page.Mouse.MoveAsync(x, y);
        if (step % 4 is 1 or 3)
        {
            for (var turn = 0; turn < 6; turn++)
            {
                await page.Mouse.WheelAsync(0, step % 4 is 1 ? -160 : 160);
                await page.WaitForTimeoutAsync(60);
            }

            return;
        }

        await page.Mouse.DownAsync();
        for (var drag = 1; drag <= 20; drag++)
        {
            await page.Mouse.MoveAsync(x + (drag * (step % 8 < 4 ? 12 : -12)), y + (drag * 4));
            await page.WaitForTimeoutAsync(25);
        }

        await page.Mouse.UpAsync();
        await page.WaitForTimeoutAsync(300);
    }

    private static async Task KeepChangingAsync(CityDatabase city, CancellationToken cancellation)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await beat.WaitForNextTickAsync(cancellation))
            {
                city.Change(ChangesPerSecond / 10, TimeProvider.System.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }
}
