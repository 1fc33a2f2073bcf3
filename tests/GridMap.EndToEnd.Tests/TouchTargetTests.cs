using GridMap.Contracts.People;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>What a thumb is to hit on a phone is 44 px high.</summary>
[Collection(DemoTown.Collection)]
public sealed class TouchTargetTests(DemoTown town)
{
    [SkippableTheory]
    [InlineData("/office", ".gm-office-tabs a")]
    [InlineData("/office/areas", ".gm-office-tabs a")]
    [InlineData("/screening/data", ".mud-autocomplete input")]
    [InlineData("/office/premises", ".mud-autocomplete input")]
    public async Task Page_OnAPhone_HasTargetsForAThumb(string path, string targets)
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Phone);
        var (userName, password) = DemoTown.AccountOf(Role.Office);
        await window.TakeSessionAsync(userName, password);
        await window.Page.GotoAsync(path);
        await Expect(window.Page.Locator(targets).First).ToBeVisibleAsync();

        var heights = await window.Page.Locator(targets).EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().height)");

        Assert.All(heights, height => Assert.True(height >= 44, $"{path} {targets}: {height} px"));
    }
}
