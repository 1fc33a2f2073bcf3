using System.Text.RegularExpressions;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>Two people in one incident, each in a browser of his own.</summary>
[Collection(DemoTown.Collection)]
public sealed class IncidentTests(DemoTown town)
{
    [SkippableFact]
    public async Task Incident_TwoPeopleDraw_SeeEachOther()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var commander = await OpenAsync(chromium, Look.Desk, Role.Commander);
        var inspector = await OpenAsync(chromium, Look.Desk with { Theme = "dark" }, Role.Inspector);
        await Expect(commander.Page.Locator(".gm-room-names")).ToContainTextAsync("、");

        await DrawAsync(commander.Page, "标点", (300, 300));
        await commander.Page.GetByLabel("文字说明").FillAsync("临时指挥部");
        await commander.Page.GetByLabel("文字说明").PressAsync("Enter");
        await Expect(inspector.Page.Locator(".gm-room-log")).ToContainTextAsync("临时指挥部");

        await DrawAsync(inspector.Page, "线", (200, 200), (260, 240), (320, 220));
        await inspector.Page.Keyboard.PressAsync("Enter");
        await Expect(commander.Page.Locator(".gm-room-log")).ToContainTextAsync("标绘 · 线");

        await inspector.Page.GetByLabel("写给所有参加者").FillAsync("已到北侧路口");
        await inspector.Page.GetByLabel("写给所有参加者").PressAsync("Enter");
        await Expect(commander.Page.Locator(".gm-room-log")).ToContainTextAsync("已到北侧路口");

        await inspector.Page.GetByRole(AriaRole.Button, new() { Name = "撤销我的上一步" }).ClickAsync();
        await Expect(commander.Page.Locator(".gm-room-log")).ToContainTextAsync("撤销 · 线");
        Assert.Empty(commander.Complaints);
        Assert.Empty(inspector.Complaints);
    }

    private async Task<Window> OpenAsync(Chromium chromium, Look look, Role role)
    {
        var window = await chromium.OpenAsync(town.Server.Address, look);
        var (userName, password) = DemoTown.AccountOf(role);
        await window.TakeSessionAsync(userName, password);
        await window.Page.GotoAsync($"/incidents/{town.IncidentId}");
        await Expect(window.Page.Locator(".gm-room-tools")).ToBeVisibleAsync();
        await window.SettleAsync();
        return window;
    }

    private static async Task DrawAsync(IPage page, string tool, params (float X, float Y)[] places)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{tool}$") }).ClickAsync();
        foreach (var (x, y) in places)
        {
            await page.Locator(".gm-room-map canvas").ClickAsync(new() { Position = new() { X = x, Y = y } });
        }
    }
}
