using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>A report of the public, from a phone by the roadside to the reward, and the vault that stays shut.</summary>
[Collection(DemoTown.Collection)]
public sealed class TipTests(DemoTown town)
{
    private const string Name = "举报人乙";
    private const string Contact = "13700009999";

    [SkippableFact]
    public async Task Tip_FromAPhoneToTheReward_IsHandledByFourPeopleAndNobodyLearnsTheName()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        using var administrator = await town.Server.SignInAsync("administrator");
        await DemoTown.AddAsync(administrator, "office-two", [Role.Office], DemoTown.County);
        var phone = await chromium.OpenAsync(town.Server.Address, Look.Phone);
        var office = await OpenAsync(chromium, Look.Desk, DemoTown.AccountOf(Role.Office));
        var second = await OpenAsync(chromium, Look.Desk, ("office-two", RunningServer.Password));
        var inspector = await OpenAsync(chromium, Look.Phone, DemoTown.AccountOf(Role.Inspector));

        var (code, secret) = await ReportAsync(phone);
        var address = await AcceptAsync(office);
        await VerifyAsync(inspector, address);
        await RewardAsync(office, second, address);
        var payout = await ClaimAsync(phone, code, secret);
        await office.Page.GotoAsync(address);
        await office.Page.GetByLabel("兑付码").FillAsync(payout);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "兑付", Exact = true }).ClickAsync();

        await Expect(office.Page.GetByLabel("奖励", new() { Exact = true })).ToContainTextAsync("已兑付");
        await PictureAsync(office, "8-paid");
        Assert.Empty(office.Complaints);
        Assert.Empty(inspector.Complaints);
        Assert.DoesNotContain(phone.Complaints, complaint => !complaint.Contains("401", StringComparison.Ordinal));
    }

    private async Task<(string Code, string Secret)> ReportAsync(Window phone)
    {
        var page = phone.Page;
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Longitude = (float)town.Suspects[0].Longitude, Latitude = (float)town.Suspects[0].Latitude });
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("我要举报") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("手机位置") }).ClickAsync();
        await Expect(page.Locator(".gm-tip-at")).ToContainTextAsync("已选好位置");
        await PictureAsync(phone, "1-report");
        await page.GetByRole(AriaRole.Button, new() { Name = "刺鼻气味" }).ClickAsync();
        await page.GetByLabel("补充说明").FillAsync("晚上十点后有槽罐车进院，味道像胶水");
        await page.Locator(".gm-tip-add input").SetInputFilesAsync(new FilePayload { Name = "IMG_001.jpg", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await page.GetByRole(AriaRole.Button, new() { Name = "实名" }).ClickAsync();
        await page.GetByLabel("姓名").FillAsync(Name);
        await page.GetByLabel("电话或其他联系方式").FillAsync(Contact);
        await PictureAsync(phone, "2-filled");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交举报" }).ClickAsync();
        await Expect(page.Locator("[data-code]")).ToHaveTextAsync(new Regex("^(.{4}-){3}.{4}$"));
        await Expect(page.Locator(".gm-tip-photos .is-sent")).ToHaveCountAsync(1);
        await PictureAsync(phone, "3-receipt");
        return (await page.Locator("[data-code]").InnerTextAsync(), await page.Locator("[data-secret]").InnerTextAsync());
    }

    private async Task<string> AcceptAsync(Window office)
    {
        var page = office.Page;
        await page.GotoAsync("/tips");
        await PictureAsync(office, "4-list");
        await page.Locator(".gm-tip-table tbody tr a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "派人核查" }).ClickAsync();
        await page.GetByLabel("派给谁").SelectOptionAsync($"{await InspectorIdAsync()}");
        await page.Locator(".gm-tip-acts button[type=submit]").ClickAsync();
        await Expect(page.Locator(".gm-tip-now .gm-joint-state")).ToHaveTextAsync("核查中");
        await Expect(page.Locator(".gm-tip-photos img")).ToHaveCountAsync(1);
        await PictureAsync(office, "5-one");
        await NobodyReadsAsync(office);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task VerifyAsync(Window inspector, string address)
    {
        var page = inspector.Page;
        await page.GotoAsync(address);
        await Expect(page.GetByLabel("举报人信息")).ToContainTextAsync("只有信息保管员");
        await NobodyReadsAsync(inspector);
        var (userName, password) = DemoTown.AccountOf(Role.Inspector);
        using var client = await town.Server.SignInAsync(userName, password);
        using var refused = await client.PostAsJsonAsync($"/api{address}/vault", new VaultRequest("想知道是谁举报的"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "核查属实" }).ClickAsync();
        await page.GetByLabel("违法类型").SelectOptionAsync("NoLicence");
        await page.GetByLabel("说明").FillAsync("院内三只储罐，无证照");
        await PictureAsync(inspector, "6-verify");
        await page.Locator(".gm-tip-acts button[type=submit]").ClickAsync();
        await Expect(page.Locator(".gm-tip-now .gm-joint-state")).ToHaveTextAsync("属实");
    }

    private static async Task RewardAsync(Window office, Window second, string address)
    {
        await office.Page.GotoAsync(address);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "答复举报人" }).ClickAsync();
        await office.Page.GetByLabel("说明（举报人会看到）").FillAsync("已查实，正在处置，感谢举报");
        await office.Page.Locator(".gm-tip-acts button[type=submit]").ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "提出奖励" }).ClickAsync();
        await Expect(office.Page.GetByLabel("奖励", new() { Exact = true })).ToContainTextAsync("须由另一名");
        await second.Page.GotoAsync(address);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "批准" }).ClickAsync();
        await Expect(second.Page.GetByLabel("奖励", new() { Exact = true })).ToContainTextAsync("等待举报人");
    }

    private static async Task<string> ClaimAsync(Window phone, string code, string secret)
    {
        var page = phone.Page;
        await page.GotoAsync("/tip/follow");
        await page.GetByLabel("回执码").FillAsync(code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Expect(page.GetByLabel("留言", new() { Exact = true })).ToContainTextAsync("已查实，正在处置");
        Assert.DoesNotContain(code, page.Url, StringComparison.OrdinalIgnoreCase);
        await page.GetByLabel("领奖密码").FillAsync(secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "取得兑付码" }).ClickAsync();
        await Expect(page.Locator("[data-payout]")).ToBeVisibleAsync();
        await PictureAsync(phone, "7-claim");
        return await page.Locator("[data-payout]").InnerTextAsync();
    }

    private async Task<Guid> InspectorIdAsync()
    {
        var (userName, password) = DemoTown.AccountOf(Role.Inspector);
        using var client = await town.Server.SignInAsync(userName, password);
        return (await client.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId; // Somebody is signed in.
    }

    private static async Task NobodyReadsAsync(Window window)
    {
        var text = await window.Page.ContentAsync();
        Assert.DoesNotContain(Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Contact, text, StringComparison.Ordinal);
    }

    private async Task<Window> OpenAsync(Chromium chromium, Look look, (string UserName, string Password) account)
    {
        var window = await chromium.OpenAsync(town.Server.Address, look);
        await window.TakeSessionAsync(account.UserName, account.Password);
        return window;
    }

    private static Task PictureAsync(Window window, string name) =>
        window.PictureAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, $"tip-{name}.png"));
}
