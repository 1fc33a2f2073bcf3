using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

/// <summary>What people say to alerts and to the rules that raise them, and who may.</summary>
public abstract class AlertWordTests(string? postgres = null) : IDisposable
{
    private readonly TestServer _server = new(AlertFlow.Settings(), postgres);

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Words_OnAnAlert_AreKeptWithWhoWhenAndWhy()
    {
        var (commander, alert) = await RaisedAsync();
        _server.Clock.Advance(TimeSpan.FromMinutes(3));
        var escalated = await commander.SayAsync(alert, "escalate", "needs the fire brigade");
        var acknowledged = await commander.SayAsync(escalated.Summary, "acknowledge");
        var undone = await commander.SayAsync(acknowledged.Summary, "undo");

        Assert.Equal((AlertState.Escalated, false), (undone.Summary.State, undone.Summary.CanUndo));
        Assert.Equal(
            [(AlertStep.Undone, "wu", null), (AlertStep.Acknowledged, "wu", null), (AlertStep.Escalated, "wu", "needs the fire brigade"), (AlertStep.Raised, null, null)],
            undone.History.Select(step => (step.Step, step.By, step.Note)));
        Assert.Equal(alert.RaisedAt.AddMinutes(3), undone.History[0].At);
    }

    [SkippableTheory]
    [InlineData("false-alarm", 1, HttpStatusCode.BadRequest, "alert.reasonMissing")]
    [InlineData("escalate", 1, HttpStatusCode.BadRequest, "alert.reasonMissing")]
    [InlineData("acknowledge", 7, HttpStatusCode.Conflict, "alert.stale")]
    [InlineData("undo", 1, HttpStatusCode.Conflict, "alert.nothingToUndo")]
    public async Task Word_Improper_IsRefusedInWords(string word, int version, HttpStatusCode status, string key)
    {
        var (commander, alert) = await RaisedAsync();

        var answer = await commander.PutAsJsonAsync($"{Routes.Alerts}/{alert.Id}/{word}", new AlertWordRequest(null, version));

        Assert.Equal(key, await answer.ReadKeyAsync(status));
    }

    [SkippableFact]
    public async Task AnotherCountysAlert_ByAnyRoute_IsAsIfItWereNotThere()
    {
        var (_, alert) = await RaisedAsync();
        var other = await _server.SignInAsync("lin", Role.Supervisor, "410105");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Alerts}/{alert.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PutAsJsonAsync($"{Routes.Alerts}/{alert.Id}/acknowledge", new AlertWordRequest(null, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{Routes.Alerts}?area=410122")).StatusCode);
        Assert.Empty(await other.AlertsAsync());
        Assert.Empty((await other.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot))!.Alerts!);
        Assert.Equal(0, (await other.GetFromJsonAsync<AlertCounts>($"{Routes.Alerts}/counts"))!.New);
    }

    [SkippableFact]
    public async Task Snapshot_HoldsWhatIsOpenAndNoFalseAlarm()
    {
        var (commander, alert) = await RaisedAsync();
        var open = (await commander.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot))!.Alerts!;

        await commander.SayAsync(alert, "false-alarm", "a water tower");

        Assert.Equal(alert.Id, Assert.Single(open).Id);
        Assert.Empty((await commander.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot))!.Alerts!);
    }

    [SkippableTheory]
    [InlineData(Role.Supervisor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Office, HttpStatusCode.OK)]
    [InlineData(Role.Commander, HttpStatusCode.OK)]
    public async Task Rule_IsMadeByOfficeAndCommand(Role role, HttpStatusCode expected)
    {
        var client = await _server.SignInAsync("lin", role, "410122");

        var answer = await client.PostAsJsonAsync(
            Routes.AlertRules, new SaveAlertRuleRequest(AlertRuleKind.CellUnstaffed, "410122", null, null, null, IsEnabled: true, null));

        Assert.Equal(expected, answer.StatusCode);
    }

    [SkippableTheory]
    [InlineData("410105", 0.5, HttpStatusCode.Forbidden, "area.outsideScope")]
    [InlineData("41x", 0.5, HttpStatusCode.BadRequest, "area.malformedCode")]
    [InlineData("410122", 1.5, HttpStatusCode.BadRequest, "alert.ruleSuspectOverScore")]
    public async Task Rule_Improper_IsRefusedInWords(string area, double score, HttpStatusCode status, string key)
    {
        var office = await _server.SignInAsync("lin", Role.Office, "410122");

        var answer = await office.PostAsJsonAsync(
            Routes.AlertRules, new SaveAlertRuleRequest(AlertRuleKind.SuspectOverScore, area, score, null, null, IsEnabled: true, null));

        Assert.Equal(key, await answer.ReadKeyAsync(status));
    }

    private async Task<(HttpClient Commander, AlertSummary Alert)> RaisedAsync()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        await _server.SuspectAsync();
        await _server.ReadFeedAsync();
        return (commander, (await commander.AlertsAsync())[0]);
    }
}
