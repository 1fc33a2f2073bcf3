using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The command room's wall on the demo town: nothing to scroll, and each number is what its list holds.</summary>
[Collection(DemoTown.Collection)]
public sealed partial class WallScreenTests(DemoTown town)
{
    private static readonly Look Wall = new(1920, 1080, Theme: "dark");

    [SkippableFact]
    public async Task Wall_EachNumber_IsTheCountOfTheListItOpens()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Wall);
        var (userName, password) = DemoTown.AccountOf(Role.Commander);
        await window.TakeSessionAsync(userName, password);
        var page = window.Page;
        await page.GotoAsync("/wall");
        await Expect(page.Locator(".gm-wall-figure strong")).ToHaveTextAsync([Number(), Number(), Number(), Number(), Number()]);
        await Expect(page.Locator(".gm-wall-alerts li").First).ToBeVisibleAsync();
        await Expect(page.Locator(".gm-wall-ticker li").First).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight && document.querySelector('.gm-wall').scrollHeight <= innerHeight"));
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));

        var numbers = await page.Locator(".gm-wall-figure strong").AllTextContentsAsync();
        // Other tests of the town screen its tables and finish visits, too.
        var suspects = JsonSerializer.Deserialize<Page<SuspectSummary>>(await (await page.APIRequest.GetAsync(Routes.Suspects)).BodyAsync(), JsonSerializerOptions.Web) ?? throw new InvalidOperationException("The server answers null.");
        Assert.Equal(suspects.Items.Count(suspect => suspect.Status is not SuspectStatus.Dismissed), ValueOf(numbers[0]));
        var targets = JsonSerializer.Deserialize<TargetSummary[]>(await (await page.APIRequest.GetAsync(Routes.Targets)).BodyAsync(), JsonSerializerOptions.Web) ?? [];
        Assert.Equal(targets.Count(target => target is { Status: TargetStatus.Done, Finding: not VisitFinding.NoAccess }), ValueOf(numbers[3]));
        for (var at = 0; at < numbers.Count; at++)
        {
            await page.Locator(".gm-wall-figure").Nth(at).ClickAsync();
            await ListHoldsAsync(page, ValueOf(numbers[at]), isCells: at is 4);
            await page.GoBackAsync();
            await Expect(page.Locator(".gm-wall-figure strong").First).ToHaveTextAsync(numbers[0]);
        }

        Assert.Empty(window.Complaints);
    }

    private static async Task ListHoldsAsync(IPage page, int count, bool isCells)
    {
        if (isCells)
        {
            await Expect(page.Locator(".gm-cell-count")).ToHaveTextAsync($"{count} 个网格");
            return;
        }

        if (count is 0)
        {
            await Expect(page.Locator("section.gm-desk-list .gm-state")).ToBeVisibleAsync();
            await Expect(page.Locator("section.gm-desk-list button.gm-row")).ToHaveCountAsync(0);
            return;
        }

        // What the filter leaves of the open list.
        await Expect(page.Locator("section.gm-desk-list button.gm-row").First).ToBeVisibleAsync();
        var listed = ValueOf(await page.Locator(".gm-counter[aria-selected='true'] strong").TextContentAsync() ?? "");
        var hidden = page.Locator(".gm-filter-hidden");
        var left = await hidden.CountAsync() is 0 ? 0 : ValueOf(await hidden.TextContentAsync() ?? "");
        Assert.Equal(count, listed - left);
    }

    private static int ValueOf(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*\d")]
    private static partial Regex Number();
}
