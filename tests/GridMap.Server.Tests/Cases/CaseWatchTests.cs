using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Server.Tests.Alerts;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

/// <summary>What reminds of a case: its last day, and signs after it was closed.</summary>
public abstract class CaseWatchTests(TestServer server) : IDisposable
{
    protected static readonly Dictionary<string, string?> Settings = AlertFlow.Settings();

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Alerts_OfACase_ClimbTheLadderAndEndWithTheStep()
    {
        using var people = await PeopleAsync();
        await people.Commander.AddRuleAsync(AlertRuleKind.CaseDue, County);
        await server.LookAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id; // On a Monday; due on Tuesday.
        var levels = new List<string>();
        for (var day = 0; day < 4; day++)
        {
            await server.LookAsync();
            levels.AddRange((await people.Commander.AlertsAsync("?open=true")).Select(alert => $"{alert.Message.Key} {alert.Message.Arguments["level"]}"));
            server.Clock.AdjustTime(server.Clock.GetUtcNow().AddDays(1));
        }

        Assert.Equal(["case.dueSoon Handler", "case.dueSoon Handler", "case.duePast Township", "case.duePast Township"], levels);
        await server.GoAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.LookAsync();
        Assert.Empty(await people.Commander.AlertsAsync("?open=true"));
    }

    [SkippableFact]
    public async Task RelapseWatch_DateTipAndAnotherLook_RaiseAndAnswer()
    {
        using var people = await PeopleAsync();
        await people.Commander.AddRuleAsync(AlertRuleKind.CaseRelapse, County);
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var tip = new CaseSignalRequest(Guid.NewGuid(), CaseSignalKind.Tip, server.Clock.GetUtcNow(), "夜间有气味");
        using var early = await people.Department.PostAsJsonAsync($"{Routes.Cases}/{id}/signals", tip);
        Assert.Equal("case.notClosed", await early.ReadKeyAsync(HttpStatusCode.Conflict));
        await server.CloseAsync(people, id);
        for (var time = 0; time < 2; time++)
        {
            (await people.Department.PostAsJsonAsync($"{Routes.Cases}/{id}/signals", tip)).EnsureSuccessStatusCode();
        }

        await people.LaterAsync(server, TimeSpan.FromDays(30));
        await server.LookAsync();
        Assert.Equal(["case.recheckDue", "case.signalled"], (await people.Commander.AlertsAsync("?open=true")).Select(alert => alert.Message.Key).Order());

        await server.GoAsync(people.Supervisor, id, CaseStepKind.Recheck);
        var evidence = await server.ShowAsync(people.Supervisor, id, EvidenceStage.After);
        var quiet = await server.GoAsync(people.Supervisor, id, CaseStepKind.FindQuiet, step => step with { EvidenceIds = [evidence] });
        await server.LookAsync();

        Assert.Empty(await people.Commander.AlertsAsync("?open=true"));
        Assert.Equal("夜间有气味", Assert.Single(quiet.Signals).Why.Arguments["note"]);
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
