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

/// <summary>A case from the suspicion to closed and relapsed, by the people who handle it, each in a browser of his own.</summary>
[Collection(DemoTown.Collection)]
public sealed class CaseTests(DemoTown town)
{
    private const ViolationKind Kind = ViolationKind.NoLicence;

    [SkippableFact]
    public async Task Case_FromSuspicionToRelapse_IsHandledByThreePeople()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var supervisor = await OpenAsync(chromium, Look.Desk, Role.Supervisor);
        var inspector = await OpenAsync(chromium, Look.Phone, Role.Inspector);
        var office = await OpenAsync(chromium, new Look(1920, 1080, Theme: "dark"), Role.Office);

        var address = await ConfirmAsync(supervisor);
        await VisitAsync(supervisor, address);

        await inspector.Page.GotoAsync(address);
        await OrderAsync(inspector);
        await AddAsync(inspector, "整改前");
        await FinishAsync(inspector);
        await StepAsync(inspector.Page, "申请验收");
        await StandsAtAsync(inspector.Page, "验收");
        await PictureAsync(inspector, "3-acceptance");

        await CloseAsync(office, address);
        await RelapseAsync(supervisor, address);

        await Expect(inspector.Page.Locator(".gm-case-round")).ToContainTextAsync("死灰复燃");
        Assert.Empty(supervisor.Complaints);
        Assert.Empty(inspector.Complaints);
        Assert.Empty(office.Complaints);
    }

    [SkippableFact]
    public async Task Overdue_OnTheDesk_IsMarkedCountedAndLeadsToTheList()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await OpenAsync(chromium, Look.Desk, Role.Commander);
        var page = window.Page;
        await page.GotoAsync("/command");
        var late = page.Locator(".gm-case-late-link");
        await Expect(late).ToHaveTextAsync(new Regex("超期案件 [1-9]"));
        var count = int.Parse(Regex.Match(await late.TextContentAsync() ?? "", "[0-9]+").Value, System.Globalization.CultureInfo.InvariantCulture);
        await late.ClickAsync();

        await Expect(page.Locator(".gm-case-table tbody tr")).ToHaveCountAsync(count);
        await Expect(page.Locator(".gm-case-table tbody tr .gm-case-due.is-late")).ToHaveCountAsync(count);
        await page.Locator(".gm-case-table tbody tr .gm-row-acts a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/command\\?select=case:"));
        await Expect(page.Locator(".gm-desk-detail .gm-case-due.is-late")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    /// <summary>The supervisor confirms a suspect on the desk; its panel leads to the case that it has become.</summary>
    private async Task<string> ConfirmAsync(Window supervisor)
    {
        var page = supervisor.Page;
        var suspect = town.Suspects.Last(one => one.Status is SuspectStatus.Suspected);
        await page.GotoAsync($"/command?select=suspect:{suspect.Id}");
        await page.Locator(".gm-desk-detail .gm-actions").GetByRole(AriaRole.Button, new() { Name = "确认" }).First.ClickAsync();
        await Expect(page.Locator(".gm-desk-detail .gm-case-link")).ToContainTextAsync("已派单");
        await PictureAsync(supervisor, "1-desk");
        await page.Locator(".gm-desk-detail .gm-case-link").ClickAsync();
        await StandsAtAsync(page, "派单");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The visit itself is another page's: here only what it leads to.</summary>
    private async Task VisitAsync(Window supervisor, string address)
    {
        using var inspector = await SignInAsync(Role.Inspector);
        using var sender = await SignInAsync(Role.Supervisor);
        var suspect = (await inspector.GetFromJsonAsync<CaseDetail>("/api" + address))!.Summary.SuspectId; // Never null.
        var me = (await inspector.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId; // Somebody is signed in.
        var target = (await sender.GetFromJsonAsync<TargetSummary[]>(Routes.Targets) ?? []).Single(target => target.SuspectId == suspect);
        if (target.InspectorId != me)
        {
            // Other tests of the town bring inspectors of their own, who may have had less to do.
            using var assigned = await sender.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/inspector", new AssignTargetRequest(me, target.Version));
            target = (await assigned.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TargetSummary>())!; // Never null.
        }

        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version))).EnsureSuccessStatusCode();
        await StandsAtAsync(supervisor.Page, "核查");
        var finish = new FinishTargetRequest(VisitFinding.ViolationFound, "院内三只储罐，无证照", target.Version + 1, Kind);
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/finish", finish)).EnsureSuccessStatusCode();
        await StandsAtAsync(supervisor.Page, "确认");
    }

    private static async Task OrderAsync(Window inspector)
    {
        var page = inspector.Page;
        await StandsAtAsync(page, "确认");
        await page.Locator(".gm-case-acts").GetByRole(AriaRole.Button, new() { Name = "下达措施" }).ClickAsync();
        await Expect(page.Locator(".gm-case-orders fieldset")).ToHaveCountAsync(2);
        await PictureAsync(inspector, "2-measures");
        await SendAsync(page);
        await StandsAtAsync(page, "处置");
    }

    private static async Task AddAsync(Window window, string stage)
    {
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "添加证据" }).ClickAsync();
        await ChooseAsync(window.Page);
        await window.Page.Locator(".gm-case-picked select").SelectOptionAsync(new SelectOptionValue { Label = stage });
        await SendAsync(window.Page);
        await Expect(window.Page.Locator(".gm-case-stages > div", new() { HasText = stage }).Locator("img")).ToBeVisibleAsync();
    }

    private static async Task FinishAsync(Window inspector)
    {
        var page = inspector.Page;
        for (var left = await page.Locator(".gm-case-measures li:not(.is-done)").CountAsync(); left > 0; left--)
        {
            await page.Locator(".gm-case-measures li:not(.is-done)").First.GetByRole(AriaRole.Button, new() { Name = "完成", Exact = true }).ClickAsync();
            await ChooseAsync(page);
            await SendAsync(page);
            await Expect(page.Locator(".gm-case-measures li:not(.is-done)")).ToHaveCountAsync(left - 1);
        }
    }

    /// <summary>Somebody else accepts and closes, with the dates that are proposed.</summary>
    private static async Task CloseAsync(Window office, string address)
    {
        var page = office.Page;
        await page.GotoAsync(address);
        await page.Locator(".gm-case-acts").GetByRole(AriaRole.Button, new() { Name = "验收销号" }).ClickAsync();
        await Expect(page.Locator(".gm-case-days input")).ToHaveCountAsync(3);
        await PictureAsync(office, "4-close");
        await SendAsync(page);
        await StandsAtAsync(page, "销号");
        await PictureAsync(office, "5-closed");
    }

    private static async Task RelapseAsync(Window supervisor, string address)
    {
        var page = supervisor.Page;
        await page.GotoAsync(address);
        await StepAsync(page, "开始回头看");
        await StandsAtAsync(page, "回头看");
        await page.Locator(".gm-case-acts").GetByRole(AriaRole.Button, new() { Name = "死灰复燃" }).ClickAsync();
        await page.GetByLabel("发现了什么").FillAsync("储罐又在使用");
        await ChooseAsync(page);
        await PictureAsync(supervisor, "6-relapse");
        await SendAsync(page);
        await Expect(page.Locator(".gm-case-now")).ToContainTextAsync("第 2 轮");
        await StandsAtAsync(page, "确认");
        await PictureAsync(supervisor, "7-round");
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

    private static async Task StepAsync(IPage page, string name)
    {
        await page.Locator(".gm-case-acts").GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await SendAsync(page);
    }

    private static async Task SendAsync(IPage page)
    {
        await page.Locator(".gm-case-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".gm-case-form button[type=submit]")).ToHaveCountAsync(0);
    }

    private static async Task ChooseAsync(IPage page)
    {
        var picture = await page.ScreenshotAsync();
        await page.Locator(".gm-case-pick input[type=file]").Last.SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = picture });
        await Expect(page.Locator(".gm-case-picked-name")).ToContainTextAsync("已上传");
    }

    private static Task StandsAtAsync(IPage page, string station) => Expect(page.Locator(".gm-case-stations [aria-current=step] strong")).ToHaveTextAsync(station);

    private static Task PictureAsync(Window window, string name) =>
        window.PictureAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, $"case-{name}.png"));
}
