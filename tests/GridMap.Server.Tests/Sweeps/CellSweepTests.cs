using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Standing;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using NetTopologySuite.IO;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

public abstract class CellSweepTests(TestServer server) : IDisposable
{
    private bool _isBuilt;

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Cell_ThatCannotBeFlown_WaitsForSomebodyOnFoot()
    {
        using var supervisor = await SupervisorAsync();
        using var inspector = await server.SignInAsync("lin", Role.Inspector, County);

        var mark = Assert.Single(await MarkAsync(supervisor, [Cell(1)]));
        Assert.Equal((SweepState.Unflyable, "sweep.stateUnflyable"), await StateAsync(supervisor, 1));
        Assert.Equal((Cell(1), 1, "机场净空区"), (mark.CellCode, mark.Fraction, mark.Reason));

        // The clock does not like to be moved by months: every timer of the server goes off on the way.
        var check = new GroundCheckRequest(server.Clock.GetUtcNow().AddDays(-89.5), "逐户走访，无异常");
        await (await inspector.PostAsJsonAsync($"{Routes.Cells}/{Cell(1)}/ground-checks", check)).ReadAsync<CellSweepDetail>();
        Assert.Equal((SweepState.GroundChecked, "sweep.stateGroundChecked"), await StateAsync(supervisor, 1));

        server.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await server.SignInAsync("zhao", Role.Supervisor, County);
        Assert.Equal(SweepState.Unflyable, (await StateAsync(later, 1)).State);
        using var withdrawn = await later.PutAsJsonAsync($"{Routes.Unflyable}/{mark.Id}/withdraw", new SweepReasonRequest("净空区已取消"));
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using var again = await later.PutAsJsonAsync($"{Routes.Unflyable}/{mark.Id}/withdraw", new SweepReasonRequest("净空区已取消"));
        Assert.Equal("sweep.noMark", await again.ReadKeyAsync(HttpStatusCode.NotFound));

        var detail = await CellAsync(later, Cell(1));
        Assert.Equal((SweepState.Stale, "净空区已取消", "逐户走访，无异常"), (detail.State, detail.Unflyable[0].WithdrawReason, detail.GroundChecks[0].Finding));
        Assert.Equal([SweepStep.Unflyable, SweepStep.GroundChecked, SweepStep.Flyable], detail.History.Select(step => step.Step));
        Assert.Equal(["wu", "lin", "zhao"], detail.History.Select(step => step.By));
    }

    [SkippableFact]
    public async Task Unflyable_APolygon_MarksEachCellSoFarAsItReaches()
    {
        using var supervisor = await SupervisorAsync();
        // The eastern half of the first cell and the whole second one; and the rest of the first by another.
        var marks = await MarkAsync(supervisor, [], Polygon(114.001, 114.004));

        Assert.Equal([(Cell(1), 0.5), (Cell(2), 1.0)], marks.Select(mark => (mark.CellCode, Math.Round(mark.Fraction, 3))));
        Assert.Equal([SweepState.Unswept, SweepState.Unflyable], [(await StateAsync(supervisor, 1)).State, (await StateAsync(supervisor, 2)).State]);
        await MarkAsync(supervisor, [], Polygon(114.0, 114.0011));
        Assert.Equal(SweepState.Unflyable, (await StateAsync(supervisor, 1)).State);
    }

    [SkippableTheory]
    [InlineData("41012210020099", null, "sweep.noCell")]
    [InlineData(Town.OtherVillage + "01", null, "sweep.noCell")]
    [InlineData(null, """{"type":"Polygon","coordinates":[[[120,30],[120.1,30],[120.1,30.1],[120,30]]]}""", "sweep.noGround")]
    [InlineData(null, """{"type":"Point","coordinates":[114,34.7]}""", "grid.notPolygon")]
    [InlineData(null, "1", "grid.unreadablePolygon")]
    [InlineData(null, null, "sweep.noGround")]
    public async Task Unflyable_NoGround_IsRefused(string? cell, string? polygon, string key)
    {
        using var supervisor = await SupervisorAsync();

        using var refused = await supervisor.PostAsJsonAsync(
            Routes.Unflyable, new UnflyableRequest(cell is null ? [] : [cell], polygon is null ? null : Answers.Json(polygon), "原因"));

        Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Cell_RoleAndArea_Decide()
    {
        using var supervisor = await SupervisorAsync();
        foreach (var (role, area, read, check, mark) in new[]
        {
            (Role.Commander, County, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            (Role.Inspector, County, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden),
            (Role.Supervisor, Other, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest),
            (Role.Supervisor, Town.Village, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK),
        })
        {
            using var client = await server.SignInAsync($"{role}-{area}", role, area);

            using var detail = await client.GetAsync($"{Routes.Cells}/{Cell(1)}/sweep");
            using var foot = await client.PostAsJsonAsync($"{Routes.Cells}/{Cell(1)}/ground-checks", new GroundCheckRequest(CheckedAt: null, "已核查"));
            using var ground = await client.PostAsJsonAsync(Routes.Unflyable, new UnflyableRequest([Cell(1)], Polygon: null, "原因"));

            Assert.Equal((read, check, mark), (detail.StatusCode, foot.StatusCode, ground.StatusCode));
        }
    }

    [SkippableFact]
    public async Task Numbers_CountAGroundCheckAsDone_AndNotAsSwept()
    {
        using var supervisor = await SupervisorAsync();
        await (await supervisor.PostAsJsonAsync($"{Routes.Cells}/{Cell(1)}/ground-checks", new GroundCheckRequest(CheckedAt: null, "已核查"))).ReadAsync<CellSweepDetail>();

        var standing = (await supervisor.GetFromJsonAsync<StandingReport>(Routes.Standing))!;
        var listed = await supervisor.GetFromJsonAsync<Page<CellSummary>>($"{Routes.Cells}?sweep=GroundChecked");

        Assert.Equal((4, 0, 1, 0.25), (standing.Total.Cells, standing.Total.SweptCells, standing.Total.GroundCheckedCells, standing.Score.SweptShare));
        Assert.Equal(Cell(1), Assert.Single(listed!.Items).Code);
    }

    [SkippableFact]
    public async Task Ranking_SaysWhy_AndASupervisorMayOverruleIt()
    {
        using var supervisor = await SupervisorAsync();
        await server.UseAsync(async (db, _) =>
        {
            (await db.Cells.FindAsync(Cell(3)))!.SceneScore = 0.7;
            await db.SaveChangesAsync();
            return true;
        });
        await MarkAsync(supervisor, [Cell(4)]);

        var ranked = await RankAsync();
        Assert.Equal([Cell(3), Cell(1), Cell(2)], ranked.Select(cell => cell.Code));
        Assert.Equal(["sweep.mostFinds", "sweep.neverSeen", "sweep.risk", "sweep.batteries", "sweep.riskScene", "sweep.sightUnknown"], ranked[0].Reasons.Select(reason => reason.Key));
        Assert.Equal("sweep.riskNothing", ranked[1].Reasons[^2].Key);

        await (await supervisor.PutAsJsonAsync($"{Routes.Cells}/{Cell(2)}/put-first", new SweepReasonRequest("群众举报"))).ReadAsync<CellSweepDetail>();
        ranked = await RankAsync();
        Assert.Equal((Cell(2), "群众举报", "wu"), (ranked[0].Code, ranked[0].Overrule?.Reason, ranked[0].Overrule?.By));
        Assert.Equal("sweep.overruled", ranked[0].Reasons[0].Key);

        await (await supervisor.PutAsJsonAsync($"{Routes.Cells}/{Cell(2)}/put-back", new SweepReasonRequest("已核实"))).ReadAsync<CellSweepDetail>();
        Assert.Equal(Cell(3), (await RankAsync())[0].Code);
        using var twice = await supervisor.PutAsJsonAsync($"{Routes.Cells}/{Cell(2)}/put-back", new SweepReasonRequest("已核实"));
        Assert.Equal("sweep.notFirst", await twice.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal([SweepStep.PutFirst, SweepStep.PutBack], (await CellAsync(supervisor, Cell(2))).History.Select(step => step.Step));

        async Task<RankedCell[]> RankAsync() => (await supervisor.GetFromJsonAsync<RankedCell[]>($"{Routes.SweepRanking}?area={County}"))!;
    }

    [SkippableFact]
    public async Task Progress_AgainstTheDayOfTheRule_SaysWhetherItIsInTime()
    {
        using var supervisor = await SupervisorAsync();
        using var office = await server.SignInAsync("office", Role.Office, County);
        // Today is 5 March 2046 in China; ten days are left.
        var rule = new SaveAlertRuleRequest(AlertRuleKind.CellUnswept, County, MinScore: null, Hours: null, new DateOnly(2046, 3, 14), IsEnabled: true, ExpectedVersion: 0);
        (await office.PostAsJsonAsync(Routes.AlertRules, rule)).EnsureSuccessStatusCode();
        await (await supervisor.PostAsJsonAsync($"{Routes.Cells}/{Cell(1)}/ground-checks", new GroundCheckRequest(CheckedAt: null, "已核查"))).ReadAsync<CellSweepDetail>();

        var county = (await supervisor.GetFromJsonAsync<SweepProgress>($"{Routes.SweepProgress}?area={County}"))!;
        var villages = (await supervisor.GetFromJsonAsync<SweepProgress>($"{Routes.SweepProgress}?villages=true"))!;

        Assert.Equal(("410122100", 4, 0.25, new DateOnly(2046, 3, 14), 10), Figures(Assert.Single(county.Areas)));
        Assert.Equal((Town.Village, 4, 0.25, new DateOnly(2046, 3, 14), 10), Figures(Assert.Single(villages.Areas)));
        Assert.Equal((0.3, 1, 14, new DateOnly(2046, 4, 16), false), (county.Total.NeededPerDay, county.Total.DoneInPaceDays, county.Total.PaceDays, county.Total.ExpectedOn, county.Total.IsInTime));
        Assert.Equal(new SweepCounts(3, 0, 0, 0, 0, 0, 0, 1), county.Total.Counts);
        Assert.Equal(new DateOnly(2046, 3, 5), county.Today);

        static (string, int, double?, DateOnly?, int?) Figures(AreaSweepProgress area) => (area.AreaCode, area.Cells, area.DoneShare, area.DueOn, area.DaysLeft);
    }

    [SkippableFact]
    public async Task Orthophoto_AfterTheFlight_EndsTheWaitForPictures()
    {
        using var supervisor = await SupervisorAsync();
        var sortie = (await SaveAsync(supervisor)).Sorties[0];
        await (await ReportAsync(supervisor, sortie, SortieState.Flown)).ReadAsync<SweepPlanDetail>();
        Assert.Equal(SweepState.Flown, (await StateAsync(supervisor, 1)).State);

        // The flight shows the first cell and half of the second.
        await FlownPictures.BringAsync(server, new WKTReader().Read(Town.Square(113.999, 34.699, 0.004)));

        Assert.Equal([SweepState.Swept, SweepState.Partial], [(await StateAsync(supervisor, 1)).State, (await StateAsync(supervisor, 2)).State]);
    }

    private static System.Text.Json.JsonElement Polygon(double west, double east) => Answers.Json(FormattableString.Invariant(
        $$"""{"type":"Polygon","coordinates":[[[{{west}},34.699],[{{east}},34.699],[{{east}},34.703],[{{west}},34.703],[{{west}},34.699]]]}"""));

    private static async Task<UnflyableMark[]> MarkAsync(HttpClient client, IReadOnlyList<string> cells, System.Text.Json.JsonElement? polygon = null) =>
        await (await client.PostAsJsonAsync(Routes.Unflyable, new UnflyableRequest(cells, polygon, "机场净空区"))).ReadAsync<UnflyableMark[]>();

    private static async Task<(SweepState State, string Why)> StateAsync(HttpClient client, int cell) =>
        await CellAsync(client, Cell(cell)) is var detail ? (detail.State, detail.Why.Key) : default;

    private async Task<HttpClient> SupervisorAsync()
    {
        if (!_isBuilt)
        {
            _isBuilt = true;
            await Town.BuildAsync(server);
        }

        return await server.SignInAsync("wu", Role.Supervisor, County);
    }
}
