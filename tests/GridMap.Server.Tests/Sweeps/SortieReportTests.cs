using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

/// <summary>Reports that were wrong are taken back; nothing of what was recorded goes.</summary>
public sealed class SortieReportTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task TakeBack_AFlightThatWasNot_LeavesItsCellsToBeFlown()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor);
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Flown)).ReadAsync<SweepPlanDetail>();
        Assert.Equal(SweepState.Flown, (await CellAsync(supervisor, Cell(1))).State);

        plan = await (await TakeBackAsync(supervisor, plan.Sorties[0])).ReadAsync<SweepPlanDetail>();

        Assert.Equal((SortieState.Planned, null, SweepPlanState.Draft), (plan.Sorties[0].State, plan.Sorties[0].ReportedAt, plan.Summary.State));
        var cell = await CellAsync(supervisor, Cell(1));
        Assert.Equal(SweepState.Unswept, cell.State);
        Assert.Equal([SweepStep.PlanSaved, SweepStep.Flown, SweepStep.ReportTakenBack], cell.History.Select(step => step.Step));
        Assert.Equal(("报错架次", 1), (cell.History[^1].Note, cell.History[^1].SortieNumber));
        using var again = await TakeBackAsync(supervisor, plan.Sorties[0]);
        Assert.Equal("sweep.notReported", await again.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task TakeBack_WhatWasBrokenOff_GivesUpItsRestAndCanBeBrokenOffElsewhere()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor, Request(114.0, 114.008));
        var photos = plan.Sorties[0].PhotoCount;
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Aborted, "大风", photos / 2)).ReadAsync<SweepPlanDetail>();
        var rest = plan.Sorties[^1];

        plan = await (await TakeBackAsync(supervisor, plan.Sorties[0])).ReadAsync<SweepPlanDetail>();

        Assert.Equal((SortieState.Planned, null, null), (plan.Sorties[0].State, plan.Sorties[0].Reason, plan.Sorties[0].LastPhoto));
        Assert.Equal((rest.Number, SortieState.Cancelled, null), (plan.Sorties[^1].Number, plan.Sorties[^1].State, plan.Sorties[^1].RestOf));
        Assert.Equal(HttpStatusCode.NotFound, (await FileAsync(rest.Number)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(1)).StatusCode);
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Aborted, "低电量", photos / 4)).ReadAsync<SweepPlanDetail>();
        Assert.Equal((rest.Number + 1, 1, SortieState.Planned), (plan.Sorties[^1].Number, plan.Sorties[^1].RestOf, plan.Sorties[^1].State));
        Assert.True(plan.Sorties[^1].PhotoCount > rest.PhotoCount);
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(rest.Number + 1)).StatusCode);

        Task<HttpResponseMessage> FileAsync(int number) => supervisor.GetAsync($"{Routes.Sweeps}/{plan.Summary.Id}/sorties/{number}.plan");
    }

    [Fact]
    public async Task TakeBack_WhoseRestIsFlown_IsRefusedUntilThatIsTakenBack()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor, Request(114.0, 114.008));
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Aborted, "大风", plan.Sorties[0].PhotoCount / 2)).ReadAsync<SweepPlanDetail>();
        plan = await (await ReportAsync(supervisor, plan.Sorties[^1], SortieState.Flown)).ReadAsync<SweepPlanDetail>();

        using var refused = await TakeBackAsync(supervisor, plan.Sorties[0]);
        using var wordless = await TakeBackAsync(supervisor, plan.Sorties[^1], " ");
        plan = await (await TakeBackAsync(supervisor, plan.Sorties[^1])).ReadAsync<SweepPlanDetail>();

        Assert.Equal("sweep.restReported", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.BadRequest, wordless.StatusCode);
        Assert.Equal(SortieState.Planned, (await (await TakeBackAsync(supervisor, plan.Sorties[0])).ReadAsync<SweepPlanDetail>()).Sorties[0].State);
    }

    [Fact]
    public async Task TakeBack_InAPlanThatIsGivenUp_LeavesItGivenUp()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor, Request(114.0, 114.01, enduranceMinutes: 5));
        Assert.True(plan.Sorties.Count > 1);
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Flown)).ReadAsync<SweepPlanDetail>();
        plan = await (await supervisor.PutAsJsonAsync($"{Routes.Sweeps}/{plan.Summary.Id}/cancel", new CancelSweepPlanRequest("改日再飞", plan.Summary.Version))).ReadAsync<SweepPlanDetail>();

        plan = await (await TakeBackAsync(supervisor, plan.Sorties[0])).ReadAsync<SweepPlanDetail>();

        Assert.Equal((SweepPlanState.Cancelled, SortieState.Cancelled, "改日再飞"), (plan.Summary.State, plan.Sorties[0].State, plan.Sorties[0].Reason));
    }

    [Fact]
    public async Task Expiries_DoneCells_ComeInTheOrderInWhichTheyGrowOld()
    {
        using var supervisor = await SupervisorAsync();
        foreach (var (cell, daysAgo) in new[] { (1, 80.5), (2, 85.5), (3, 10.0), (4, 95.0) })
        {
            var check = new GroundCheckRequest(_server.Clock.GetUtcNow().AddDays(-daysAgo), "逐户走访，无异常");
            await (await supervisor.PostAsJsonAsync($"{Routes.Cells}/{Cell(cell)}/ground-checks", check)).ReadAsync<CellSweepDetail>();
        }

        var soon = await ListAsync("");
        var sooner = await ListAsync("&days=5");

        Assert.Equal([Cell(2), Cell(1)], soon.Select(cell => cell.Code));
        Assert.Equal((SweepState.GroundChecked, soon[0].DoneAt.AddDays(90), null), (soon[0].State, soon[0].ExpiresAt, soon[0].PlannedFor));
        Assert.Equal([Cell(2)], sooner.Select(cell => cell.Code));
        using var stranger = await _server.SignInAsync("he", Role.Supervisor, Other);
        Assert.Empty((await stranger.GetFromJsonAsync<ExpiringCell[]>(Routes.SweepExpiries))!);
        using var outside = await stranger.GetAsync($"{Routes.SweepExpiries}?area={County}");
        Assert.Equal("area.outsideScope", await outside.ReadKeyAsync(HttpStatusCode.Forbidden));

        async Task<ExpiringCell[]> ListAsync(string more) => (await supervisor.GetFromJsonAsync<ExpiringCell[]>($"{Routes.SweepExpiries}?area={County}{more}"))!;
    }

    private async Task<HttpClient> SupervisorAsync()
    {
        await Town.BuildAsync(_server);
        return await _server.SignInAsync("wu", Role.Supervisor, County);
    }
}
