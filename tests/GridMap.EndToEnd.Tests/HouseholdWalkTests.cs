using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Households;
using GridMap.Contracts.People;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>A household ticked while the line is gone.</summary>
[Collection(DemoTown.Collection)]
public sealed class HouseholdWalkTests(DemoTown town)
{
    [SkippableFact]
    public async Task Tick_WithoutALineAndThroughAReload_ArrivesOnce()
    {
        Chromium.SkipIfMissing();
        var cell = town.Suspects[0].CellCode ?? throw new InvalidOperationException("The demo suspect has no cell.");
        var (userName, password) = DemoTown.AccountOf(Role.Inspector);
        using var client = await town.Server.SignInAsync(userName, password);
        var (id, label) = (Guid.NewGuid(), "村西九号");
        var request = new SaveHouseholdRequest(cell, label, HouseholdKind.Workshop, Longitude: null, Latitude: null, IsRetired: false, ExpectedVersion: null);
        (await client.PutAsJsonAsync($"{Routes.Households}/{id}", request)).EnsureSuccessStatusCode();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Phone);
        await window.TakeSessionAsync(userName, password);
        var page = window.Page;
        await page.GotoAsync($"/households?area={cell}");
        const string Ticks = "**/api/households/*/ticks";
        await page.RouteAsync(Ticks, route => route.AbortAsync("internetdisconnected"));

        var row = page.Locator("details.gm-household", new() { HasText = label });
        await row.Locator("summary").ClickAsync();
        await row.GetByText("可疑", new() { Exact = true }).ClickAsync();
        await row.GetByPlaceholder("看到").Or(row.Locator("input[maxlength='500']")).First.FillAsync("棚内有刺鼻气味");
        await row.Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByText("没有连接：1 条走访在本机，联网后自动上传。")).ToBeVisibleAsync();
        await Expect(row.Locator(".gm-household-state")).ToContainTextAsync("可疑");
        await window.PictureAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, "households-offline.png"));
        Assert.Equal(0, (await client.GetFromJsonAsync<HouseholdDetail>($"{Routes.Households}/{id}"))!.Summary.Visits); // Never null.

        await page.ReloadAsync();
        await Expect(page.GetByText("没有连接：1 条走访在本机，联网后自动上传。")).ToBeVisibleAsync();
        await page.UnrouteAsync(Ticks);
        await Expect(page.GetByText("没有连接：1 条走访在本机")).ToHaveCountAsync(0);

        var kept = (await client.GetFromJsonAsync<HouseholdDetail>($"{Routes.Households}/{id}"))!; // Never null.
        Assert.Equal((HouseholdState.Suspicious, 1, "棚内有刺鼻气味"), (kept.Summary.State, kept.Summary.Visits, Assert.Single(kept.Ticks).Note));
        await Expect(row.Locator(".gm-household-state")).ToHaveTextAsync("可疑");
    }
}
