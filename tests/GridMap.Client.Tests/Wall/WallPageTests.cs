using Bunit;
using GridMap.Client.Areas;
using GridMap.Client.Live;
using GridMap.Client.Presence;
using GridMap.Client.Tests.Alerts;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wall;
using GridMap.Client.Wire;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Playback;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Wall;

public sealed class WallPageTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public WallPageTests()
    {
        _context.Services.AddSingleton<AreaNames>().AddSingleton<PeopleWatch>();
        _context.Answer("GET /api/areas", Array.Empty<AreaSummary>());
        _context.Answer("GET /api/standing?area=", WallSamples.Report);
        _context.Answer(
            "GET /api/playback/changes?area=&after=0&until=2100-01-01T00:00:00Z&rows=500",
            new PastChanges([Samples.Of(3, Samples.Suspect(1)), Samples.Of(4, Samples.Target(2, suspect: 1))], 4, HasMore: false));
        _context.Answer("GET /api/markers?area=", Array.Empty<object>());
        _context.SignIn(Role.Commander);
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo("/wall");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Render_Numbers_EachLeadsToItsList()
    {
        var page = await RenderAsync();

        page.WaitForAssertion(() => Assert.Equal(
            ["29", "5", "3", "40", "640"], page.FindAll(".gm-wall-figure strong").Select(figure => figure.TextContent.Trim())));
        Assert.Equal(
            ["/command?list=new", "/command?list=way", "/command?untouched=72", "/command?list=done&findings=violationfound,lawful,nothingthere", "/command?list=cells&sweep=swept"],
            page.FindAll(".gm-wall-figure").Select(figure => figure.GetAttribute("href")));
        Assert.Contains("待研判 31", page.Find(".gm-wall-new").TextContent, StringComparison.Ordinal);
        Assert.Contains("72 小时无进展", page.Find(".gm-wall-number:nth-child(3)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Ranking_LeadsToTheAreasListsAndLeavesOutWhoHasNothingToDo()
    {
        var page = await RenderAsync();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".gm-wall-ranking tbody tr").Count));
        var rows = page.FindAll(".gm-wall-ranking tbody tr");
        Assert.Equal(("1", "–"), (rows[0].Children[0].TextContent, rows[1].Children[0].TextContent));
        Assert.Equal("60.0", rows[0].QuerySelector("button")?.TextContent);
        Assert.Equal("/command?area=410102", rows[0].QuerySelector("th a")?.GetAttribute("href"));
        Assert.Equal("/command?untouched=72&area=410102", rows[0].Children[5].QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Render_AlertsAndTicker_ShowWhatWaitsAndWhatJustHappened()
    {
        var page = await RenderAsync();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".gm-wall-ticker li").Count));
        Assert.Equal($"/command?select=suspect:{Samples.Id(1)}", page.Find(".gm-wall-ticker li a").GetAttribute("href"));
        Assert.Equal(
            [$"/alerts?state=escalated&select={Samples.Id(2)}", $"/alerts?select={Samples.Id(1)}"],
            page.FindAll(".gm-wall-alerts li a").Select(alert => alert.GetAttribute("href")));
        Assert.Contains("新 1", page.Find(".gm-wall-alerts header").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("GET /api/markers?area=", _context.Requests));
    }

    [Fact]
    public async Task Alerts_OneComesIn_IsShownWithoutAnythingElse()
    {
        var page = await RenderAsync();
        var stream = await _context.Feed.NextStreamAsync();
        var applied = new TaskCompletionSource();
        var live = _context.Services.GetRequiredService<LiveMap>();
        live.Applied += _ => applied.TrySetResult();
        var alert = NewAlertsTests.Alert(4, 1, AlertState.New);

        await stream.Writer.WriteAsync(new MapBatch(6, 6, MapBatchKind.Every, [new MapChange(6, Samples.Noon, MapChangeKind.Alert, alert.AreaCode, Alert: alert)]));
        await applied.Task;
        _context.Time.Advance(TimeSpan.FromMilliseconds(200));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".gm-wall-alerts li").Count));
    }

    private async Task<IRenderedComponent<WallPage>> RenderAsync()
    {
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(5, Samples.Suspect(1)) with
        {
            Alerts = [NewAlertsTests.Alert(1, 1, AlertState.New), NewAlertsTests.Alert(2, 1, AlertState.Escalated), NewAlertsTests.Alert(3, 1, AlertState.Acknowledged)],
        }));
        await _context.Services.GetRequiredService<LiveMap>().FollowAsync("");
        return _context.Render<WallPage>();
    }
}
