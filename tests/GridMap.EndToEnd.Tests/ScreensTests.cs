using System.Text.RegularExpressions;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace GridMap.EndToEnd.Tests;

/// <summary>Pictures of every page on the demo town, for people to look at: <c>./test.sh --screens DIR</c>.</summary>
[Collection(DemoTown.Collection)]
[Trait("Category", "Screens")]
public sealed class ScreensTests(DemoTown town, ITestOutputHelper output)
{
    private const string FolderVariable = "GRIDMAP_SCREENS";

    private static readonly Look[] Sizes = [new(390, 844), new(1280, 800), new(1920, 1080)];

    private static readonly (string Language, string Theme)[] Manners = [("zh-CN", "light"), ("en", "dark"), ("zh-CN", "dark"), ("en", "light")];

    [SkippableFact]
    public async Task EveryPage_ForEachRole_IsPictured()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Skip.If(folder is null, $"{FolderVariable} names no folder; ./test.sh --screens DIR sets it");
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var complaints = new List<string>();
        foreach (var (language, theme) in Manners)
        {
            foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Append(null))
            {
                var window = await chromium.OpenAsync(town.Server.Address, Look.Desk with { Language = language, Theme = theme });
                await PictureAsync(window, role, $"{language[..2]}-{theme}", folder, complaints);
                complaints.AddRange(window.Complaints.Distinct().Select(complaint => $"{role} {language} {theme}: {complaint}"));
                await window.Page.Context.CloseAsync();
            }
        }

        output.WriteLine(string.Join('\n', complaints));
        await File.WriteAllLinesAsync(Path.Combine(folder!, "complaints.txt"), complaints);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("broke", StringComparison.Ordinal));
    }

    private async Task PictureAsync(Window window, Role? role, string manner, string folder, List<string> complaints)
    {
        if (role is { } known)
        {
            var (userName, password) = DemoTown.AccountOf(known);
            await window.TakeSessionAsync(userName, password);
        }

        // One start of the application serves all pages: it takes longer than the pictures.
        await window.Page.GotoAsync(role is null ? "/sign-in" : "/");
        await window.SettleAsync();
        foreach (var screen in Screen.All.Where(screen => role is { } one ? screen.Roles.Contains(one) : screen.Roles.Count is 0))
        {
            await window.Page.SetViewportSizeAsync(Look.Desk.Width, Look.Desk.Height);
            await window.Page.EvaluateAsync("path => Blazor.navigateTo(path)", Fill(screen.Path));
            await window.SettleAsync();
            foreach (var size in Sizes)
            {
                await window.Page.SetViewportSizeAsync(size.Width, size.Height);
                if (screen.Tap is { } name && size.IsPhone)
                {
                    await window.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex(name) }).Last.ClickAsync();
                }

                var file = $"{(role is { } somebody ? Kampala.NameOf(somebody) : "nobody")}-{screen.Name}-{size.Width}x{size.Height}-{manner}.png";
                if (!await window.PictureAsync(Path.Combine(folder, file)))
                {
                    complaints.Add($"{file}: the page did not come to rest");
                }

                if (await window.Page.Locator("#blazor-error-ui").IsVisibleAsync())
                {
                    complaints.Add($"{file}: the page broke");
                }
            }
        }
    }

    private string Fill(string path) => path
        .Replace("{suspect}", $"{town.Suspects[0].Id}", StringComparison.Ordinal)
        .Replace("{flight}", $"{town.Suspects[0].OrthophotoId}", StringComparison.Ordinal)
        .Replace("{freeze}", $"{town.FreezeId}", StringComparison.Ordinal)
        .Replace("{target}", $"{town.TargetId}", StringComparison.Ordinal)
        .Replace("{sweep}", $"{town.SweepId}", StringComparison.Ordinal)
        .Replace("{case}", $"{town.CaseWhere(one => one.State is CaseState.Disposing).Id}", StringComparison.Ordinal)
        .Replace("{relapsed}", $"{town.CaseWhere(one => one.Round > 1).Id}", StringComparison.Ordinal)
        .Replace("{operation}", $"{town.OperationId}", StringComparison.Ordinal)
        .Replace("{notice}", $"{town.NoticeId}", StringComparison.Ordinal)
        .Replace("{place}", $"{town.PlaceId}", StringComparison.Ordinal)
        .Replace("{source}", $"{town.SourceId}", StringComparison.Ordinal)
        .Replace("{visits}", $"{town.VisitsId}", StringComparison.Ordinal)
        .Replace("{draw}", $"{town.DrawId}", StringComparison.Ordinal)
        .Replace("{tip}", $"{town.TipId}", StringComparison.Ordinal)
        .Replace("{incident}", $"{town.IncidentId}", StringComparison.Ordinal)
        .Replace("{alert}", $"{town.Alerts[0].Id}", StringComparison.Ordinal)
        .Replace("{cell}", town.Suspects[0].CellCode, StringComparison.Ordinal);
}
