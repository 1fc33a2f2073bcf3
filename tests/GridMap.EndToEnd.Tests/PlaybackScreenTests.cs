using System.Globalization;
using System.Text.RegularExpressions;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The demo town's day, played back in a browser.</summary>
[Collection(DemoTown.Collection)]
public sealed partial class PlaybackScreenTests(DemoTown town)
{
    [SkippableFact]
    public async Task Playback_FromBeforeTheFlightToNow_ShowsEachStateAndDecidesNothing()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var (userName, password) = DemoTown.AccountOf(Role.Commander);
        await window.TakeSessionAsync(userName, password);
        var page = window.Page;

        var before = town.Suspects.Min(suspect => suspect.FirstSeenAt).AddDays(-400);
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/playback?moment={before:yyyy-MM-ddTHH:mm:ssZ}"));
        await Expect(page.GetByText("这里显示的是过去的状态")).ToBeVisibleAsync();
        await Expect(page.Locator("section.gm-desk-list button.gm-row")).ToHaveCountAsync(0);
        await Expect(page.Locator("section.gm-desk-list")).ToContainTextAsync("此刻此列表为空");
        await Expect(page.Locator(".gm-top .gm-live")).ToContainTextAsync("回放");

        await page.GotoAsync($"/playback?moment=2099-01-01T00:00:00Z&list=review");
        await Expect(page.Locator("section.gm-desk-list button.gm-row").First).ToBeVisibleAsync();
        await page.Locator("section.gm-desk-list button.gm-row").First.ClickAsync();
        await Expect(page.Locator(".gm-past-history li").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = Deciding() })).ToHaveCountAsync(0);

        var rows = page.GetByRole(AriaRole.Tab, new() { NameRegex = All() }).Locator("strong");
        var now = await rows.TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上一个变化" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "下一个变化" }).ClickAsync();
        await Expect(rows).ToHaveTextAsync(now ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "当时谁在看" }).ClickAsync();
        await Expect(page.Locator("aside.gm-desk-detail h2")).ToHaveTextAsync("当时谁在看");
        Assert.Empty(window.Complaints);
    }

    [GeneratedRegex("^(确认|排除|改派|派单)")]
    private static partial Regex Deciding();

    [GeneratedRegex("全部在册")]
    private static partial Regex All();
}
