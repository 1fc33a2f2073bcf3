using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>A supervisor plans a sweep with the real planner in the browser, has it flown, and sees the cell's state change.</summary>
[Collection(DemoTown.Collection)]
public sealed class SweepTests(DemoTown town)
{
    [SkippableFact]
    public async Task Sweep_PlannedSavedScheduledAndFlown_ChangesTheCellsState()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var page = window.Page;
        var (userName, password) = DemoTown.AccountOf(Role.Supervisor);
        await window.TakeSessionAsync(userName, password);
        var cells = await FreeCellsAsync(page);
        var cell = cells[0];

        await page.GotoAsync($"/sweeps?cells={string.Join(',', cells.Select(one => one.Code))}");
        await Expect(Figure(page, "photos")).ToHaveTextAsync(new Regex("[0-9]"));
        await Expect(page.Locator(".gm-plan-side .gm-plan-head")).Not.ToHaveClassAsync(new Regex("is-busy"));
        var before = await Figure(page, "photos").TextContentAsync();

        await page.Locator("details.gm-sheet", new() { HasText = "相机与分辨率" }).Locator("summary").ClickAsync();
        await page.Locator("label.gm-slide", new() { HasText = "旁向重叠" }).Locator("input").FillAsync("0.9");
        await Expect(Figure(page, "photos")).Not.ToHaveTextAsync(before ?? "");

        await TurnAsync(page);
        await Expect(page.Locator("details.gm-sheet", new() { HasText = "航线方向" }).Locator("summary .gm-quiet")).ToHaveTextAsync(new Regex("^[0-9]+°$"));

        await page.GetByLabel("方案名称").FillAsync("测试航飞");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/sweeps/[0-9a-f-]{36}$"));

        await page.GetByRole(AriaRole.Button, new() { Name = "排班", Exact = true }).First.ClickAsync();
        // Late enough that the demo's own sorties are over.
        await page.GetByLabel("日期").FillAsync(TimeProvider.System.GetUtcNow().AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var kind in new[] { "机组", "无人机", "电池" })
        {
            await page.Locator(".mud-dialog").GetByLabel(kind, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "排班", Exact = true }).ClickAsync();
        await Expect(page.Locator(".gm-sortie-state").First).ToHaveTextAsync("已排班");
        Assert.Equal(SweepState.Planned, (await StateAsync(page, cell.Code)));

        foreach (var sortie in Enumerable.Range(0, await page.Locator(".gm-saved-sorties li").CountAsync()))
        {
            await page.Locator(".gm-saved-sorties li").Nth(sortie).GetByRole(AriaRole.Button, new() { Name = "飞完", Exact = true }).ClickAsync();
            await Expect(page.Locator(".gm-saved-sorties li").Nth(sortie)).ToHaveAttributeAsync("data-state", "Flown");
        }

        Assert.Equal(SweepState.Flown, (await StateAsync(page, cell.Code)));
        await page.GotoAsync($"/command?select=cell:{cell.Code}");
        await Expect(page.Locator(".gm-cell-sweep header strong")).ToHaveTextAsync("已飞待出图");
        Assert.Empty(window.Complaints);
    }

    private static ILocator Figure(IPage page, string name) => page.Locator($".gm-plan-side [data-figure={name}]");

    /// <summary>Cells that nobody has flown and that are on no calendar: enough for several lines.</summary>
    private static async Task<IReadOnlyList<CellSummary>> FreeCellsAsync(IPage page)
    {
        var reply = await page.APIRequest.GetAsync($"{Routes.Cells}?area={DemoTown.County}&after=&sweep={SweepState.Unswept}");
        var found = JsonSerializer.Deserialize<Page<CellSummary>>(await reply.BodyAsync(), JsonSerializerOptions.Web);
        return found?.Items is { Count: > 3 } items ? [.. items.Take(9)] : throw new InvalidOperationException("The demo town has no cells that wait.");
    }

    private static async Task<SweepState> StateAsync(IPage page, string code)
    {
        var reply = await page.APIRequest.GetAsync($"{Routes.Cells}/{code}");
        return JsonSerializer.Deserialize<CellDetail>(await reply.BodyAsync(), JsonSerializerOptions.Web)?.Summary.Sweep ?? throw new InvalidOperationException($"There is no cell {code}.");
    }

    /// <summary>Turns the lines with the keys, as a hand does with the slider.</summary>
    private static async Task TurnAsync(IPage page)
    {
        await page.Locator("details.gm-sheet", new() { HasText = "航线方向" }).Locator("summary").ClickAsync();
        await page.Locator("label.gm-slide", new() { HasText = "航线方向" }).Locator("input").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
    }
}
