using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Live;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Alerts;

public abstract class AlertTests(string? postgres = null) : IDisposable
{
    private readonly TestServer _server = new(AlertFlow.Settings(), postgres);

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task SuspectOverScore_HoweverOftenItChanges_IsOneAlert()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "410122", minScore: 0.5);
        var suspect = await _server.SuspectAsync();
        await _server.ReadFeedAsync();
        await _server.RescoreAsync(suspect, 0.9);
        await _server.ReadFeedAsync();

        var alert = Assert.Single(await commander.AlertsAsync());

        Assert.Equal((AlertState.New, suspect.ToString(), "0.9", 1), (alert.State, alert.SubjectId, alert.Message.Arguments["score"], alert.Occurrence));
    }

    [SkippableFact]
    public async Task SuspectOverScore_FromBeforeTheRule_IsNoNews()
    {
        var commander = await _server.CommanderAsync();
        await _server.SuspectAsync(number: 1);
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        var later = await _server.SuspectAsync(number: 2);

        await _server.ReadFeedAsync();

        Assert.Equal(later.ToString(), Assert.Single(await commander.AlertsAsync()).SubjectId);
    }

    [SkippableFact]
    public async Task ReadFeed_ChangesCommittedWhileTheServerWasDown_AreNotMissed()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        await _server.SuspectAsync(number: 1);
        await _server.ReadFeedAsync();
        // Committed, and then the server is gone before it looked.
        await _server.SuspectAsync(number: 2);
        await _server.SuspectAsync(number: 3);
        using var other = new TestServer(AlertFlow.Settings(("Storage:Folder", _server.Folder)), postgres);

        await other.ReadFeedAsync();
        await _server.ReadFeedAsync();

        Assert.Equal(3, (await commander.AlertsAsync()).Count);
    }

    [SkippableFact]
    public async Task ReadFeed_AsTheServerRuns_RaisesTheAlertAndTellsItInTheFeed()
    {
        using var running = new TestServer(AlertFlow.Settings(("Alerts:Evaluate", "true"), ("Storage:Folder", _server.Folder)), postgres);
        var commander = await running.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "410122", minScore: 0.7);

        var suspect = await running.SuspectAsync();
        var changes = await ChangeFeedTests.TakeAsync(running, "410122", since: 0, count: 2);

        Assert.Equal([MapChangeKind.Suspect, MapChangeKind.Alert], changes.Select(change => change.Kind));
        Assert.Equal(suspect.ToString(), changes[1].Alert!.SubjectId);
    }

    [SkippableFact]
    public async Task ReadFeed_WhileSuspectsChangeFast_JudgesThemTogetherAndTheFirstAtOnce()
    {
        using var running = new TestServer(
            AlertFlow.Settings(("Alerts:Evaluate", "true"), ("Alerts:GatherMilliseconds", "250"), ("Storage:Folder", _server.Folder)), postgres);
        var commander = await running.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "410122", minScore: 0.7);
        var begin = running.Clock.GetUtcNow();

        await running.SuspectAsync(number: 1);
        var first = (await ChangeFeedTests.TakeAsync(running, "410122", since: 0, count: 2))[1];
        await running.SuspectAsync(number: 2);
        await running.SuspectAsync(number: 3);
        var rest = ChangeFeedTests.TakeAsync(running, "410122", since: first.Sequence, count: 4);
        // The pause begins somewhere behind the first alert; the clock moves until it has passed.
        while (!rest.IsCompleted)
        {
            running.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        var alerts = (await rest).Where(change => change.Kind is MapChangeKind.Alert).ToList();
        Assert.Equal(begin, first.At);
        Assert.Equal(2, alerts.Count);
        Assert.Equal(alerts[0].At, alerts[1].At);
        Assert.InRange(alerts[0].At - begin, TimeSpan.FromMilliseconds(250), TimeSpan.MaxValue);
    }

    [SkippableFact]
    public async Task Evaluators_ManyAtOnce_RaiseEachCauseOnce()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        await commander.AddRuleAsync(AlertRuleKind.DroneSilent, "410105", hours: 1);
        using var other = new TestServer(AlertFlow.Settings(("Storage:Folder", _server.Folder)), postgres);
        _ = other.Services;
        for (var number = 1; number <= 20; number++)
        {
            await _server.SuspectAsync(number);
        }

        foreach (var server in new[] { _server, other })
        {
            server.Clock.Advance(TimeSpan.FromHours(2));
        }

        await Task.WhenAll(new[] { _server, other, _server, other }.Select(server => Task.Run(async () =>
        {
            await server.ReadFeedAsync();
            await server.LookAsync();
        })));

        Assert.Equal(21, (await commander.AlertsAsync()).Count);
        Assert.Equal(21, await _server.UseAsync((db, _) => db.AlertEvents.CountAsync()));
    }

    [SkippableFact]
    public async Task Review_OfTheSuspect_ClearsItsAlertAndUndoingBringsItBackAsNew()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        var suspect = await _server.SuspectAsync();
        await _server.ReadFeedAsync();
        await commander.SayAsync((await commander.AlertsAsync())[0], "acknowledge");
        await commander.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/review", new ReviewRequest(SuspectStatus.Dismissed, DismissReason.Silo, null, null, 1));
        await _server.ReadFeedAsync();
        var cleared = (await commander.AlertsAsync("?open=false"))[0];

        await commander.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/undo-review", new UndoReviewRequest(2));
        await _server.ReadFeedAsync();

        var back = (await commander.AlertsAsync("?open=true"))[0];
        Assert.Equal((AlertState.Acknowledged, AlertState.New, 2), (cleared.State, back.State, back.Occurrence));
        var history = (await commander.GetFromJsonAsync<AlertDetail>($"{Routes.Alerts}/{back.Id}"))!.History;
        Assert.Equal([AlertStep.Returned, AlertStep.Cleared, AlertStep.Acknowledged, AlertStep.Raised], history.Select(step => step.Step));
    }

    [SkippableFact]
    public async Task FalseAlarm_WhenItsCauseReturns_StaysOne()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        var suspect = await _server.SuspectAsync();
        await _server.ReadFeedAsync();
        await commander.SayAsync((await commander.AlertsAsync())[0], "false-alarm", "a water tower");
        foreach (var score in new[] { 0.6, 0.95 })
        {
            await _server.RescoreAsync(suspect, score);
            await _server.ReadFeedAsync();
        }

        var alert = Assert.Single(await commander.AlertsAsync());

        Assert.Equal((AlertState.FalseAlarm, "a water tower", "wu"), (alert.State, alert.Note, alert.By));
    }

    [SkippableFact]
    public async Task TargetUntouched_UntilSomebodyMovesIt_IsAnAlert()
    {
        var commander = await _server.CommanderAsync();
        await _server.CreateAccountAsync("he", Role.Inspector, "410122");
        await commander.AddRuleAsync(AlertRuleKind.TargetUntouched, "410122", hours: 24);
        var suspect = await _server.SuspectAsync();
        await commander.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/review", new ReviewRequest(SuspectStatus.Confirmed, null, null, null, 1));
        await _server.LookAsync();
        Assert.Empty(await commander.AlertsAsync());

        _server.Clock.Advance(TimeSpan.FromHours(25));
        await _server.LookAsync();
        await _server.LookAsync();
        var alert = Assert.Single(await commander.AlertsAsync());
        await commander.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/undo-review", new UndoReviewRequest(2));
        await _server.LookAsync();

        Assert.Equal(("alert.targetNotAccepted", suspect.ToString()), (alert.Message.Key, alert.SubjectId));
        Assert.NotNull(Assert.Single(await commander.AlertsAsync()).ClearedAt);
    }

    [SkippableFact]
    public async Task DroneSilent_NoFlightForTheHours_IsAnAlertUntilOneComes()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.DroneSilent, "410122", hours: 48);
        _server.Clock.Advance(TimeSpan.FromHours(49));
        await _server.LookAsync();
        var silent = Assert.Single(await commander.AlertsAsync("?open=true"));

        await Seed.SiteAsync(_server);
        await _server.LookAsync();

        Assert.Equal(AlertRuleKind.DroneSilent, silent.Kind);
        Assert.Empty(await commander.AlertsAsync("?open=true"));
    }

    [SkippableFact]
    public async Task DroneSilent_DroneHeardOverTheArea_EndsTheSilence()
    {
        var commander = await _server.CommanderAsync();
        await commander.AddRuleAsync(AlertRuleKind.DroneSilent, Seed.Cell[..6], hours: 48);
        await Seed.SiteAsync(_server);
        _server.Clock.Advance(TimeSpan.FromHours(49));
        await _server.LookAsync();
        Assert.Single(await commander.AlertsAsync("?open=true"));

        await _server.UseAsync(async (db, _) =>
        {
            db.Drones.Add(new Server.Drones.DroneRow { DroneId = "M300-1", AreaCode = Seed.Cell, At = _server.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await _server.LookAsync();

        Assert.Empty(await commander.AlertsAsync("?open=true"));
    }
}
