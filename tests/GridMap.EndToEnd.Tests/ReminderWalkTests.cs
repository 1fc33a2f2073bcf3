using System.Text.RegularExpressions;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>A day that is near: the office says how early it reminds, and the liaison officer of the unit is led to what is due.</summary>
[Collection(DemoTown.Collection)]
public sealed class ReminderWalkTests(DemoTown town)
{
    [SkippableFact]
    public async Task Reminder_OfADayThatIsNear_ReachesTheLiaisonOfficerAndLeadsToWhatIsDue()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var office = await OpenAsync(chromium, Look.Desk, Role.Office);
        var page = office.Page;
        await page.GotoAsync("/alerts/rules");
        await Expect(page.GetByText(new Regex("前 5 个工作日提醒"))).ToBeVisibleAsync();
        await page.GetByText(new Regex("前 5 个工作日提醒")).Locator("xpath=ancestor::li").GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByLabel("提前工作日").FillAsync("60");
        await PictureAsync(office, "1-rule");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByText(new Regex("前 60 个工作日提醒"))).ToBeVisibleAsync();

        // A supervisor of the unit is its liaison officer.
        var officer = await OpenAsync(chromium, Look.Phone, Role.Supervisor);
        await officer.Page.GotoAsync("/alerts?kind=datenear");
        await officer.Page.GetByText(new Regex("台账应于|总结报告及台账应于")).First.ClickAsync();
        await PictureAsync(officer, "2-alert");
        await officer.Page.Locator(".gm-alert-link").ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new Regex("/campaign\\?id="));
        await Expect(officer.Page.Locator(".gm-campaign-head")).ToBeVisibleAsync();
        await PictureAsync(officer, "3-campaign");
        Assert.Empty(office.Complaints);
        Assert.Empty(officer.Complaints);
    }

    private async Task<Window> OpenAsync(Chromium chromium, Look look, Role role)
    {
        var window = await chromium.OpenAsync(town.Server.Address, look);
        var (userName, password) = DemoTown.AccountOf(role);
        await window.TakeSessionAsync(userName, password);
        return window;
    }

    private static Task PictureAsync(Window window, string name) =>
        window.PictureAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, $"reminder-{name}.png"));
}
