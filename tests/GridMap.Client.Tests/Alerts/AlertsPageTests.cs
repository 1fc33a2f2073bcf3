using Bunit;
using GridMap.Client.Alerts;
using GridMap.Client.Areas;
using GridMap.Client.Shell;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Alerts;

public sealed class AlertsPageTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public AlertsPageTests()
    {
        var (first, second) = (NewAlertsTests.Alert(1, 1, AlertState.New), NewAlertsTests.Alert(2, 1, AlertState.New));
        _context.Services.AddSingleton<AreaNames>();
        _context.Answer("GET /api/areas", Array.Empty<AreaSummary>());
        _context.Answer("GET /api/alerts?state=New&open=true", new Page<AlertSummary>([first, second], 2, null));
        _context.Answer("GET /api/alerts/counts", new AlertCounts(2, 0, 0, 0, 3, 1));
        _context.Answer($"GET /api/alerts/{first.Id}", new AlertDetail(first, [new AlertEvent(Samples.Noon, AlertStep.Raised, null, null)]));
        _context.Answer($"PUT /api/alerts/{first.Id}/false-alarm", new AlertDetail(first with { State = AlertState.FalseAlarm, Version = 2, CanUndo = true }, []));
        _context.SignIn(Role.Commander);
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo("/alerts");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Render_List_SaysWhatIsTheMatterAndHowManyMessagesHaveNotArrived()
    {
        var page = _context.Render<AlertsPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".gm-alert-row").Count));
        Assert.Contains("网格 41010500100101 未完成排查", page.Find(".gm-alert-row").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 条推送未送达，其中 1 条已放弃", page.Find(".gm-alert-undelivered").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_JAndF_OpenTheFirstAlertAndAskForTheReason()
    {
        var keyboard = _context.Services.GetRequiredService<Keyboard>();
        var page = _context.Render<AlertsPage>();
        page.WaitForElement(".gm-alert-row");

        await keyboard.PressAsync("j");
        page.WaitForElement(".gm-alert-acts");
        await keyboard.PressAsync("f");
        await page.WaitForElement(".gm-alert-why input").InputAsync("水塔");
        await page.Find(".gm-alert-why").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("误报", page.Find(".gm-alert-panel .gm-alert-mark").TextContent));
        var request = $"PUT /api/alerts/{Samples.Id(1)}/false-alarm";
        Assert.Contains("\"expectedVersion\":1", _context.Sent[request], StringComparison.Ordinal);
    }
}
