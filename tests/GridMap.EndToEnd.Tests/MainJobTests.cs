using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The main job as three people do it, each in a browser of his own, on a real drone orthophoto.</summary>
public sealed partial class MainJobTests
{
    private const float AnalysisMilliseconds = 600_000;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task MainJob_ThreePeopleInChromium_LeadsFromTheUploadToTheFinding()
    {
        var file = Repository.FindData(Kampala.File);
        Skip.If(file is null, $"the data set {Kampala.File} is not beside the repository");
        Chromium.SkipIfMissing();
        await using var server = await RunningServer.StartAsync(hasDemo: false);
        using var administrator = await server.SetUpAsync();
        await Kampala.SetUpAsync(administrator);
        await using var chromium = await Chromium.StartAsync();
        var supervisor = await chromium.OpenAsync(server.Address, Look.Desk);
        var commander = await chromium.OpenAsync(server.Address, Look.Desk with { Theme = "dark" });
        var inspector = await chromium.OpenAsync(server.Address, Look.Phone);
        try
        {
            await supervisor.SignInAsync("supervisor", "/today");
            await commander.SignInAsync("commander", "/command");
            await Expect(commander.Page.GetByText("实时", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(commander.Page.Locator("section.gm-desk-list button")).ToHaveCountAsync(0);
            await commander.Page.EvaluateAsync("() => { window.wasNeverReloaded = true; }");
            var loads = commander.Loads;

            await UploadAsync(supervisor, file!);
            var suspect = await FirstInTheQueueAsync(administrator);
            await Expect(commander.Page.Locator("section.gm-desk-list")).ToContainTextAsync(suspect.Number);
            await PictureAsync(commander, "2-command");

            await ReviewAsync(supervisor, administrator, suspect.Id);
            await VisitAsync(inspector, administrator, suspect);

            await Expect(commander.Page.GetByRole(AriaRole.Tab, new() { NameRegex = Done() })).ToContainTextAsync("1");
            Assert.True(await commander.Page.EvaluateAsync<bool>("() => window.wasNeverReloaded === true"));
            Assert.Equal(loads, commander.Loads);
            await PictureAsync(commander, "8-command");
        }
        catch (Exception)
        {
            await PictureAsync(supervisor, "failed-supervisor");
            await PictureAsync(commander, "failed-commander");
            await PictureAsync(inspector, "failed-inspector");
            await File.WriteAllTextAsync(PathOf("failed-server.log"), server.Log);
            throw;
        }
    }

    private static async Task UploadAsync(Window supervisor, string file)
    {
        var page = supervisor.Page;
        await GoAsync(page, "飞行影像");
        await page.GetByLabel("选择正射影像").SetInputFilesAsync(file);
        await page.GetByLabel("飞行区域").FillAsync("演示村");
        await page.GetByText(Kampala.Village).First.ClickAsync();
        // Percentages pass quickly: the page itself keeps what it has shown.
        await page.EvaluateAsync("""
            () => {
              window.shares = new Set();
              new MutationObserver(() => (document.body.innerText.match(/\d+\s?%/g) ?? []).forEach(share => window.shares.add(share)))
                .observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始上传" }).ClickAsync();
        var flight = page.GetByRole(AriaRole.Article).Filter(new() { HasText = Path.GetFileName(file) });
        await Expect(flight).ToBeVisibleAsync();
        await supervisor.Page.ScreenshotAsync(new() { Path = PathOf("1-upload.png") });
        await Expect(flight.GetByText("识别物体")).ToBeVisibleAsync(new() { Timeout = AnalysisMilliseconds });
        Assert.NotEmpty(await page.EvaluateAsync<string[]>("() => [...window.shares].filter(share => share !== '100%' && share !== '100 %')"));
        await PictureAsync(supervisor, "3-uploads");
    }

    /// <summary>Confirms, takes it back, dismisses with a reason, takes that back, confirms: by keys alone.</summary>
    private static async Task ReviewAsync(Window supervisor, HttpClient server, Guid id)
    {
        var page = supervisor.Page;
        await GoAsync(page, "复核");
        await OnTheTableAsync(page, id);
        await PictureAsync(supervisor, "4-review");
        await PressAsync(page, "c");
        await BecomesAsync(server, id, SuspectStatus.Confirmed);
        await PressAsync(page, "u");
        await BecomesAsync(server, id, SuspectStatus.Suspected);
        await OnTheTableAsync(page, id);
        await PressAsync(page, "d");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "为何排除" })).ToBeVisibleAsync();
        await PictureAsync(supervisor, "5-reasons");
        await PressAsync(page, "1");
        await BecomesAsync(server, id, SuspectStatus.Dismissed);
        await PressAsync(page, "u");
        await BecomesAsync(server, id, SuspectStatus.Suspected);
        await OnTheTableAsync(page, id);
        await PressAsync(page, "c");
        await BecomesAsync(server, id, SuspectStatus.Confirmed);
    }

    private static async Task VisitAsync(Window inspector, HttpClient server, SuspectSummary suspect)
    {
        var page = inspector.Page;
        await inspector.SignInAsync("inspector", "/visits");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = suspect.Number })).ToBeVisibleAsync();
        await PictureAsync(inspector, "6-visit");
        await page.GetByRole(AriaRole.Button, new() { Name = "接单" }).ClickAsync();
        await page.GetByLabel("无此情况").CheckAsync();
        await page.GetByLabel("现场情况").FillAsync("空地，无储罐");
        await PictureAsync(inspector, "7-finding");
        await page.GetByRole(AriaRole.Button, new() { Name = "完成核查" }).ClickAsync();
        await Until.TrueAsync("the target is done", Soon, async () =>
            await server.GetFromJsonAsync<TargetSummary[]>(Routes.Targets) is { } targets
            && targets.Any(target => target.SuspectId == suspect.Id && target is { Status: TargetStatus.Done, Finding: VisitFinding.NothingThere }));
    }

    private static async Task<SuspectSummary> FirstInTheQueueAsync(HttpClient server) =>
        (await server.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items // The server never answers with null.
        .OrderByDescending(suspect => suspect.Score).ThenBy(suspect => suspect.Number, StringComparer.Ordinal).First();

    private static Task BecomesAsync(HttpClient server, Guid id, SuspectStatus status) =>
        Until.TrueAsync($"the suspect is {status}", Soon, async () =>
            (await server.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{id}"))?.Summary.Status == status);

    private static async Task OnTheTableAsync(IPage page, Guid id)
    {
        await page.WaitForURLAsync(new Regex($"/review.*suspect={id}"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认，转核查" })).ToBeEnabledAsync();
    }

    private static Task GoAsync(IPage page, string place) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "工作台" }).GetByRole(AriaRole.Link, new() { Name = place }).ClickAsync();

    private static Task PressAsync(IPage page, string key) => page.Keyboard.PressAsync(key);

    private static Task PictureAsync(Window window, string name) => window.PictureAsync(PathOf($"{name}.png"));

    private static string PathOf(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName, name);

    [GeneratedRegex("已办结")]
    private static partial Regex Done();
}
