using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The desk opened a second time: its map begins where it was, while .NET still loads.</summary>
[Collection(DemoTown.Collection)]
public sealed class EarlyMapTests(DemoTown town)
{
    private const string Useful = "performance.getEntriesByName('gridmap:useful').length > 0";
    private const string Runtime = "**/_framework/dotnet.native*.wasm";

    [SkippableFact]
    public async Task Desk_OpenedAgain_ShowsCellsAndSuspectsBeforeDotNetIsThere()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var (userName, password) = DemoTown.AccountOf(Role.Commander);
        await window.TakeSessionAsync(userName, password);
        var page = window.Page;
        await page.GotoAsync("/command");
        await Expect(page.Locator(".gm-map-canvas[data-idle='true']")).ToBeVisibleAsync();
        await Expect(page.Locator(".gm-map-early")).ToHaveCountAsync(0);
        var scale = await page.Locator(".maplibregl-ctrl-scale").TextContentAsync() ?? "";

        // The runtime is held back: whatever shows now, shows without it.
        var held = new TaskCompletionSource<IRoute>();
        await page.RouteAsync(Runtime, route =>
        {
            held.TrySetResult(route);
            return Task.CompletedTask;
        });
        await page.GotoAsync("/command", new() { WaitUntil = WaitUntilState.Commit });
        var route = await held.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await page.WaitForFunctionAsync(Useful);
        await Expect(page.Locator(".gm-boot .gm-map-early canvas")).ToBeVisibleAsync();

        await route.ContinueAsync();
        await Expect(page.Locator(".gm-map-canvas[data-idle='true'] > .gm-map-early canvas")).ToBeVisibleAsync();
        await Expect(page.Locator("canvas.maplibregl-canvas")).ToHaveCountAsync(1);
        await Expect(page.Locator(".maplibregl-ctrl-scale")).ToHaveTextAsync(scale);
        await page.Locator(".gm-map-canvas").HoverAsync();
        await Expect(page.Locator("[data-readout]")).ToContainTextAsync(",");
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task Desk_OpenedAgainSignedOut_AsksWhoItIsAndLeavesNoMap()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var (userName, password) = DemoTown.AccountOf(Role.Commander);
        await window.TakeSessionAsync(userName, password);
        await window.Page.GotoAsync("/command");
        await Expect(window.Page.Locator(".gm-map-canvas[data-idle='true']")).ToBeVisibleAsync();

        await window.Page.Context.ClearCookiesAsync();
        await window.Page.GotoAsync("/command");

        await Expect(window.Page.GetByLabel("用户名")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("canvas.maplibregl-canvas")).ToHaveCountAsync(0);
    }
}
