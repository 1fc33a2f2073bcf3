using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>One place through the hands of the roles whose part other walks do not show: each in a browser of his own.</summary>
[Collection(DemoTown.Collection)]
public sealed class RolesWalkTests(DemoTown town)
{
    private const string Second = "核查员乙";
    private const string Paper = "演示应急罚〔2046〕3号";

    [SkippableFact]
    public async Task Place_CommandInspectorsDepartmentOfficeAndAuditor_EachDoHisPart()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var commander = await OpenAsync(chromium, new Look(1920, 1080, Theme: "dark"), Role.Commander);
        var inspector = await OpenAsync(chromium, Look.Phone, Role.Inspector);
        var department = await OpenAsync(chromium, Look.Desk, Role.Department);
        var office = await OpenAsync(chromium, Look.Desk with { Language = "en" }, Role.Office);
        var auditor = await OpenAsync(chromium, Look.Desk with { Theme = "dark" }, Role.Auditor);

        var before = TimeProvider.System.GetUtcNow();
        var address = await ConfirmAsync(commander);
        var dispatched = TimeProvider.System.GetUtcNow();
        await SignAsync(inspector, await AcceptAsync(address));
        await PunishAsync(department, address);
        await ReadAsync(office, address);
        await LookBackAsync(auditor, address, before, dispatched);
        await Expect(commander.Page.Locator(".gm-desk-detail .gm-case-link")).ToContainTextAsync("处置中");
        await PictureAsync(commander, "6-desk");
        foreach (var window in new[] { commander, inspector, department, office, auditor })
        {
            Assert.Empty(window.Complaints);
        }
    }

    /// <summary>The command centre confirms what the flight showed, and sees that somebody is sent.</summary>
    private async Task<string> ConfirmAsync(Window commander)
    {
        var page = commander.Page;
        var suspect = town.Suspects.First(one => one.Status is SuspectStatus.Suspected && one.Id != town.Suspects[0].Id);
        await page.GotoAsync($"/command?select=suspect:{suspect.Id}");
        await page.Locator(".gm-desk-detail .gm-actions").GetByRole(AriaRole.Button, new() { Name = "确认" }).First.ClickAsync();
        await Expect(page.Locator(".gm-desk-detail .gm-case-link")).ToContainTextAsync("已派单");
        await PictureAsync(commander, "1-command");
        return await page.Locator(".gm-desk-detail .gm-case-link").GetAttributeAsync("href") ?? throw new InvalidOperationException("The case has no address.");
    }

    /// <summary>The inspector has accepted and written his record; what is left is that two sign it.</summary>
    private async Task<Guid> AcceptAsync(string address)
    {
        using var inspector = await SignInAsync(Role.Inspector);
        using var sender = await SignInAsync(Role.Commander);
        var suspect = (await inspector.GetFromJsonAsync<CaseDetail>("/api" + address))!.Summary.SuspectId; // Never null.
        var me = (await inspector.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId; // Somebody is signed in.
        var target = (await sender.GetFromJsonAsync<TargetSummary[]>(Routes.Targets) ?? []).Single(target => target.SuspectId == suspect);
        if (target.InspectorId != me)
        {
            using var assigned = await sender.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/inspector", new AssignTargetRequest(me, target.Version));
            target = (await assigned.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TargetSummary>())!; // Never null.
        }

        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version))).EnsureSuccessStatusCode();
        await TownRecord.WriteAsync(inspector, target);
        return target.Id;
    }

    private static async Task SignAsync(Window inspector, Guid record)
    {
        var page = inspector.Page;
        await page.GotoAsync($"/visits/records/{record}?step=sign");
        var finish = page.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true });
        await Expect(finish).ToBeDisabledAsync();
        foreach (var (signer, count) in new (string? Signer, int Count)[] { (null, 1), (Second, 2) })
        {
            if (signer is not null)
            {
                // One inspector alone is no pair.
                await Expect(finish).ToBeDisabledAsync();
                await page.GetByLabel("签名人").FillAsync(signer);
            }

            await WriteAsync(page);
            await page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "签名", Exact = true }).ClickAsync();
            await Expect(page.Locator(".gm-record-signed")).ToHaveCountAsync(count);
            await PictureAsync(inspector, $"2-signed-{count}");
        }

        await Expect(page.Locator(".gm-record-signed").Last).ToContainTextAsync(Second);
        await finish.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/visits$"));
        await page.GotoAsync($"/visits/records/{record}/paper");
        await Expect(page.GetByText(Second)).ToBeVisibleAsync();
        await PictureAsync(inspector, "3-paper");
    }

    /// <summary>Draws with the finger.</summary>
    private static async Task WriteAsync(IPage page)
    {
        var pad = page.Locator(".gm-pad");
        await pad.ScrollIntoViewIfNeededAsync();
        var box = await pad.BoundingBoxAsync() ?? throw new InvalidOperationException("There is nothing to sign on.");
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height * 0.7f));
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (0.3f, 0.25f), (0.4f, 0.7f), (0.5f, 0.3f), (0.6f, 0.65f), (0.75f, 0.4f) })
        {
            await page.Mouse.MoveAsync(box.X + (box.Width * x), box.Y + (box.Height * y), new() { Steps = 4 });
        }

        await page.Mouse.UpAsync();
    }

    /// <summary>A department writes its decision down, against a party of the case.</summary>
    private static async Task PunishAsync(Window department, string address)
    {
        var page = department.Page;
        await page.GotoAsync(address);
        var parties = page.GetByRole(AriaRole.Region, new() { Name = "当事人" });
        await parties.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await parties.GetByRole(AriaRole.Button, new() { Name = "登记当事人" }).ClickAsync();
        await parties.GetByLabel("姓名或名称").FillAsync("当事人甲");
        await parties.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(parties.Locator("li")).ToContainTextAsync("当事人甲");

        var penalties = page.GetByRole(AriaRole.Region, new() { Name = "行政处罚" });
        await penalties.GetByRole(AriaRole.Button, new() { Name = "查看处罚" }).ClickAsync();
        await penalties.GetByRole(AriaRole.Button, new() { Name = "登记处罚" }).ClickAsync();
        await penalties.GetByLabel("决定书文号").FillAsync(Paper);
        await penalties.GetByLabel("处罚机关").FillAsync("演示区应急管理局");
        await penalties.GetByLabel("金额（元）").FillAsync("20000.5");
        await penalties.GetByLabel("被处罚人").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await penalties.ScrollIntoViewIfNeededAsync();
        await PictureAsync(department, "4-penalty-form");
        await penalties.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(penalties.Locator("li")).ToContainTextAsync(Paper);
        await Expect(penalties.Locator("li")).ToContainTextAsync("20,000.5 元");
        await Expect(penalties.Locator("li")).ToContainTextAsync("当事人甲");
        await PictureAsync(department, "4-penalty");
    }

    private static async Task ReadAsync(Window office, string address)
    {
        var page = office.Page;
        await page.GotoAsync(address);
        var penalties = page.GetByRole(AriaRole.Region, new() { Name = "Penalties" });
        await penalties.GetByRole(AriaRole.Button, new() { Name = "Show decisions" }).ClickAsync();
        await Expect(penalties.Locator("li")).ToContainTextAsync(Paper);
        await penalties.ScrollIntoViewIfNeededAsync();
        await PictureAsync(office, "5-office");
        var package = await page.APIRequest.GetAsync($"/api{address}/handover");
        Assert.Equal((200, "application/zip"), (package.Status, package.Headers["content-type"]));
    }

    /// <summary>Who checks sees all of it, changes nothing, and sees how it stood at each moment.</summary>
    private static async Task LookBackAsync(Window auditor, string address, DateTimeOffset before, DateTimeOffset dispatched)
    {
        var page = auditor.Page;
        await page.GotoAsync(address);
        await Expect(page.Locator(".gm-case-stations [aria-current=step] strong")).ToHaveTextAsync("处置");
        await Expect(page.Locator(".gm-case-acts")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "查看处罚" })).ToHaveCountAsync(0);
        var id = address.Split('/')[^1];
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/playback?moment={before.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&select=case:{id}"));
        await Expect(page.Locator("aside.gm-desk-detail")).ToContainTextAsync("当时还没有");
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/playback?moment={dispatched.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}&select=case:{id}"));
        await Expect(page.Locator("aside.gm-desk-detail .gm-case-state")).ToContainTextAsync("已派单");
        await Expect(page.Locator("aside.gm-desk-detail .gm-past-history li").First).ToContainTextAsync("已派单");
        await PictureAsync(auditor, "6-playback");
    }

    private async Task<Window> OpenAsync(Chromium chromium, Look look, Role role)
    {
        var window = await chromium.OpenAsync(town.Server.Address, look);
        var (userName, password) = DemoTown.AccountOf(role);
        await window.TakeSessionAsync(userName, password);
        return window;
    }

    private Task<HttpClient> SignInAsync(Role role)
    {
        var (userName, password) = DemoTown.AccountOf(role);
        return town.Server.SignInAsync(userName, password);
    }

    private static Task PictureAsync(Window window, string name) =>
        window.PictureAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, $"roles-{name}.png"));
}
