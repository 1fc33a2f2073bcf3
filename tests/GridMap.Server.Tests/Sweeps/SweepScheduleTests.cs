using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

public abstract class SweepScheduleTests(TestServer server) : SweepTests(server)
{
    [SkippableFact]
    public async Task Sortie_FromTheCalendarToTheGround_MovesItsCells()
    {
        using var supervisor = await SupervisorAsync();
        var fleet = await FleetAsync(await OfficeAsync());
        var plan = await SaveAsync(supervisor);
        var sortie = Assert.Single(plan.Sorties);

        plan = await (await ScheduleAsync(supervisor, sortie, Tomorrow, fleet)).ReadAsync<SweepPlanDetail>();
        Assert.Equal((SweepPlanState.Scheduled, "机组1", Tomorrow), (plan.Summary.State, plan.Sorties[0].CrewName, plan.Sorties[0].StartAt));
        Assert.Equal((SweepState.Planned, "sweep.statePlanned"), await StateAsync(supervisor, 1));
        Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, Cell(3))).State);
        Assert.Equal(sortie.Id, Assert.Single((await supervisor.GetFromJsonAsync<SortieSummary[]>($"{Routes.Sorties}?area={County}&from={Tomorrow:yyyy-MM-dd}"))!).Id);

        Server.Clock.Advance(TimeSpan.FromDays(1));
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Flying)).ReadAsync<SweepPlanDetail>();
        plan = await (await ReportAsync(supervisor, plan.Sorties[0], SortieState.Flown)).ReadAsync<SweepPlanDetail>();
        Assert.Equal((SweepPlanState.Flown, 1), (plan.Summary.State, plan.Summary.FlownSorties));
        Assert.Equal((SweepState.Flown, "sweep.stateFlown"), await StateAsync(supervisor, 1));
        Assert.Equal([SweepStep.PlanSaved, SweepStep.Scheduled, SweepStep.TakenOff, SweepStep.Flown], (await CellAsync(supervisor, Cell(2))).History.Select(step => step.Step));
        using var again = await ReportAsync(supervisor, plan.Sorties[0], SortieState.Flown);
        Assert.Equal("sweep.alreadyReported", await again.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(3, await Server.UseAsync((db, _) => db.Changes.CountAsync(change => change.Kind == MapChangeKind.Cells && change.AreaCode == Town.Village)));
    }

    [SkippableFact]
    public async Task Sortie_BrokenOff_LeavesASortieOfTheRest()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor, Request(114.0, 114.008));
        var whole = plan.Sorties[0];
        using var nameless = await ReportAsync(supervisor, whole, SortieState.Aborted, reason: " ", lastPhoto: 1);
        Assert.Equal("sweep.reasonMissing", await nameless.ReadKeyAsync(HttpStatusCode.BadRequest));
        using var beyond = await ReportAsync(supervisor, whole, SortieState.Aborted, "大风", whole.PhotoCount + 1);
        Assert.Equal("sweep.noPhoto", await beyond.ReadKeyAsync(HttpStatusCode.BadRequest));

        var broken = await (await ReportAsync(supervisor, whole, SortieState.Aborted, "大风", whole.PhotoCount / 2)).ReadAsync<SweepPlanDetail>();

        var rest = broken.Sorties[^1];
        Assert.Equal((SortieState.Aborted, "大风", whole.PhotoCount / 2), (broken.Sorties[0].State, broken.Sorties[0].Reason, broken.Sorties[0].LastPhoto));
        Assert.Equal((plan.Sorties.Count + 1, 1, SortieState.Planned), (rest.Number, rest.RestOf, rest.State));
        Assert.InRange(rest.PhotoCount, whole.PhotoCount / 2, whole.PhotoCount * 3 / 4);
        Assert.Equal(SweepPlanState.Scheduled, broken.Summary.State);
        var legs = await supervisor.GetStringAsync($"{Routes.Sweeps}/{plan.Summary.Id}/geojson");
        Assert.Contains($"\"sortie\": {rest.Number}", legs, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync($"{Routes.Sweeps}/{plan.Summary.Id}/sorties/{rest.Number}.waypoints")).StatusCode);
        var twice = await (await ReportAsync(supervisor, rest, SortieState.Aborted, "电池告警", 3)).ReadAsync<SweepPlanDetail>();
        Assert.Equal(rest.Number, twice.Sorties[^1].RestOf);
        Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync($"{Routes.Sweeps}/{plan.Summary.Id}/sorties/{twice.Sorties[^1].Number}.plan")).StatusCode);
    }

    [SkippableFact]
    public async Task Schedule_WhatIsBooked_IsRefused()
    {
        using var supervisor = await SupervisorAsync();
        var office = await OfficeAsync();
        var (fleet, second) = (await FleetAsync(office), await FleetAsync(office, "2"));
        var (one, other) = ((await SaveAsync(supervisor)).Sorties[0], (await SaveAsync(supervisor, Request(114.004, 114.008), "东村二期")).Sorties[0]);
        await (await ScheduleAsync(supervisor, one, Tomorrow, fleet)).ReadAsync<SweepPlanDetail>();

        foreach (var (items, minutes, key) in new[]
        {
            (fleet, 0, "sweep.booked"), (second with { Crew = fleet.Crew }, 1, "sweep.booked"), (second with { Drone = fleet.Drone }, -1, "sweep.booked"),
            (fleet with { Crew = second.Crew, Drone = second.Drone }, 60, "sweep.recharging"),
        })
        {
            using var refused = await ScheduleAsync(supervisor, other, Tomorrow.AddMinutes(minutes), items);
            Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        }

        using var without = await ScheduleAsync(supervisor, other, Tomorrow, fleet: null);
        Assert.Equal("sweep.fleetMissing", await without.ReadKeyAsync(HttpStatusCode.BadRequest));
        await (await ScheduleAsync(supervisor, other, Tomorrow, second)).ReadAsync<SweepPlanDetail>();
    }

    [SkippableFact]
    public async Task Schedule_TwoAtOnce_OneGetsTheCrew()
    {
        using var supervisor = await SupervisorAsync();
        var fleet = await FleetAsync(await OfficeAsync());
        var sorties = new[] { (await SaveAsync(supervisor)).Sorties[0], (await SaveAsync(supervisor, Request(114.004, 114.008), "东村二期")).Sorties[0] };

        var answers = await Task.WhenAll(sorties.Select(sortie => ScheduleAsync(supervisor, sortie, Tomorrow, fleet)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
    }

    [SkippableFact]
    public async Task Schedule_AWeakBattery_IsRefused()
    {
        using var supervisor = await SupervisorAsync();
        var office = await OfficeAsync();
        var (good, weak) = (await FleetAsync(office), await FleetAsync(office, "2", health: 0.1));
        var sortie = (await SaveAsync(supervisor, Request(114.0, 114.01))).Sorties.MaxBy(sortie => sortie.BatteryFraction)!;

        using var refused = await ScheduleAsync(supervisor, sortie, Tomorrow, weak);

        Assert.Equal("sweep.batteryWeak", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        await (await ScheduleAsync(supervisor, sortie, Tomorrow, good)).ReadAsync<SweepPlanDetail>();
    }

    [SkippableFact]
    public async Task Schedule_AboveTheFreeHeights_NeedsAnApproval()
    {
        using var supervisor = await SupervisorAsync();
        var fleet = await FleetAsync(await OfficeAsync());
        var plan = await SaveAsync(supervisor, Request(gsdMetres: 0.035, more: ""","limits":{"ceilingMetres":150,"approvalNumber":"郑空2046-1"}"""));

        using var without = await ScheduleAsync(supervisor, plan.Sorties[0], Tomorrow, fleet);

        Assert.Equal("sweep.approvalMissing", await without.ReadKeyAsync(HttpStatusCode.BadRequest));
        var scheduled = await (await ScheduleAsync(supervisor, plan.Sorties[0], Tomorrow, fleet, "郑空2046-1")).ReadAsync<SweepPlanDetail>();
        Assert.Equal("郑空2046-1", scheduled.Sorties[0].ApprovalNumber);
        var taken = await (await ScheduleAsync(supervisor, scheduled.Sorties[0], startAt: null, fleet: null)).ReadAsync<SweepPlanDetail>();
        Assert.Equal((SweepPlanState.Draft, null, null), (taken.Summary.State, taken.Sorties[0].StartAt, taken.Sorties[0].CrewId));
        Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, Cell(1))).State);
    }

    private async Task<(SweepState, string)> StateAsync(HttpClient client, int cell) =>
        await CellAsync(client, Cell(cell)) is var detail ? (detail.State, detail.Why.Key) : default;
}
