using Microsoft.Playwright;

namespace GridMap.EndToEnd.Tests;

/// <summary>The system's Chromium; maps are drawn without a graphics card.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>For one step of a page, on a machine that is busy with other things.</summary>
    public const float PatienceMilliseconds = 120_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
        "--disable-background-networking", "--disable-component-update", "--no-first-run", "--hide-scrollbars",
    ];

    private static readonly string? Executable =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static void SkipIfMissing() => Skip.If(Executable is null, "Chromium is not installed; ./test.sh installs it where it may");

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments, Timeout = PatienceMilliseconds });
        return new Chromium(playwright, browser);
    }

    /// <summary>A browser of somebody's own: cookies, storage and look are shared with nobody.</summary>
    public async Task<Window> OpenAsync(string address, Look look)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            HasTouch = look.IsPhone,
            Locale = look.Language,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(
            $"localStorage.setItem('gridmap.language', '{look.Language}'); localStorage.setItem('gridmap.theme', '{look.Theme}'); localStorage.setItem('gridmap.theme.wall', '{look.Theme}');");
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
