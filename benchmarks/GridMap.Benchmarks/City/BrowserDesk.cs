using System.Diagnostics;
using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.People;
using Microsoft.Playwright;

namespace GridMap.Benchmarks.City;

/// <summary>The desk of a whole city, open in Chromium beside its server, and somebody who moves the map while another process changes suspects.</summary>
internal sealed class BrowserDesk : IAsyncDisposable
{
    public const int ChangesPerSecond = 200;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
        "--disable-background-networking", "--disable-component-update", "--no-first-run", "--js-flags=--expose-gc",
    ];

    private readonly string _folder;
    private readonly CityDatabase _city;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserDesk(string folder, CityDatabase city, CityServer server, IPlaywright playwright, IBrowser browser, IPage page) =>
        (_folder, _city, Server, _playwright, _browser, Page) = (folder, city, server, playwright, browser, page);

    public CityServer Server { get; }

    public IPage Page { get; }

    public static async Task<BrowserDesk> OpenAsync(int suspects)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-city-").FullName;
        using (var first = await CityServer.StartAsync(folder))
        {
            await first.SetUpAsync(folder);
        }

        var now = TimeProvider.System.GetUtcNow();
        var city = new CityDatabase(CityServer.DatabaseOf(folder), now);
        city.Seed(suspects, now);
        var watch = Stopwatch.StartNew();
        var server = await CityServer.StartAsync(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server started in {watch.Elapsed.TotalSeconds:0.0} s"));
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
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
        return new BrowserDesk(folder, city, server, playwright, browser, page);
    }

    /// <summary>Waits until the counters on the page agree with the database.</summary>
    /// <exception cref="InvalidOperationException">They do not within minutes; the message says what the page shows instead.</exception>
    public async Task WaitForAllAsync()
    {
        try
        {
            await Page.WaitForFunctionAsync("count => +document.querySelector('.gm-counter-all strong')?.textContent.replace(/\\D/g, '') === count", _city.OpenCount);
        }
        catch (TimeoutException)
        {
            await Page.ScreenshotAsync(new() { Path = "browser.png" });
            var shown = await Page.EvaluateAsync<string>("() => [...document.querySelectorAll('.gm-counter-all strong, .gm-live')].map(one => one.textContent.trim()).join(', ')");
            throw new InvalidOperationException($"The database holds {_city.OpenCount} open suspects, the page shows: {shown}. Picture: browser.png.");
        }
    }

    /// <summary>What the page says of its own line: live, behind by so many, or broken since.</summary>
    public Task<string> LineAsync() => Page.EvaluateAsync<string>("() => document.querySelector('.gm-live')?.textContent.trim() ?? ''");

    /// <summary>JavaScript heap after a collection, megabytes.</summary>
    public Task<double> HeapMegabytesAsync() => Page.EvaluateAsync<double>("() => { gc(); return performance.memory.usedJSHeapSize / 1e6; }");

    /// <summary>Memory of the .NET side, which never shrinks, megabytes.</summary>
    public Task<double> WebAssemblyMegabytesAsync() => Page.EvaluateAsync<double>("() => (globalThis.getDotnetRuntime?.(0)?.localHeapViewU8?.().length ?? 0) / 1e6");

    /// <summary>What a person does: drags, turns the wheel in, drags, turns it out.</summary>
    public async Task MoveAsync(int step)
    {
        var (x, y) = (700 + (step % 5 * 40), 380 + (step % 3 * 30));
        await Page.Mouse.MoveAsync(x, y);
        if (step % 4 is 1 or 3)
        {
            for (var turn = 0; turn < 6; turn++)
            {
                await Page.Mouse.WheelAsync(0, step % 4 is 1 ? -160 : 160);
                await Page.WaitForTimeoutAsync(60);
            }

            return;
        }

        await Page.Mouse.DownAsync();
        for (var drag = 1; drag <= 20; drag++)
        {
            await Page.Mouse.MoveAsync(x + (drag * (step % 8 < 4 ? 12 : -12)), y + (drag * 4));
            await Page.WaitForTimeoutAsync(25);
        }

        await Page.Mouse.UpAsync();
        await Page.WaitForTimeoutAsync(300);
    }

    /// <summary>Changes suspects in the database, as other servers would, until told to stop.</summary>
    /// <param name="withNew">Every tenth is a new suspect; without, the city keeps its number.</param>
    public async Task KeepChangingAsync(bool withNew, CancellationToken cancellation)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await beat.WaitForNextTickAsync(cancellation))
            {
                _city.Change(ChangesPerSecond / 10, TimeProvider.System.GetUtcNow(), withNew);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        Server.Dispose();
        _city.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
