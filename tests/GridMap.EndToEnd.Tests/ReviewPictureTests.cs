using GridMap.Contracts.People;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The picture under review: what the model drew lies over it and hides nothing.</summary>
[Collection(DemoTown.Collection)]
public sealed class ReviewPictureTests(DemoTown town)
{
    [SkippableFact]
    public async Task Picture_Outlines_AreNotFilled()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var (userName, password) = DemoTown.AccountOf(Role.Supervisor);
        await window.TakeSessionAsync(userName, password);
        await window.Page.GotoAsync("/review");

        await Expect(window.Page.Locator(".gm-stage svg :is(rect, polygon)").First).ToBeAttachedAsync();
        var fills = await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.gm-stage svg :is(rect, polygon)')].map(shape => getComputedStyle(shape).fill)");

        Assert.All(fills, fill => Assert.Equal("none", fill));
    }
}
