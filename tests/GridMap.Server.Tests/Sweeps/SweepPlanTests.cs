using System.IO.Compression;
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

public abstract class SweepPlanTests(TestServer server) : SweepTests(server)
{
    [SkippableFact]
    public async Task Save_APlan_IsMadeByTheServerAndChangesNoCell()
    {
        using var supervisor = await SupervisorAsync();

        var detail = await SaveAsync(supervisor);

        Assert.Equal((SweepPlanState.Draft, Town.Village, "M3E", 2), (detail.Summary.State, detail.Summary.AreaCode, detail.Summary.Camera, detail.Summary.CellCount));
        Assert.Equal([Cell(1), Cell(2)], detail.CellCodes);
        Assert.Equal(detail.Summary.Figures.PhotoCount, detail.Sorties.Sum(sortie => sortie.PhotoCount));
        Assert.InRange(detail.Summary.Figures.AreaSquareMetres, 80_000, 83_000);
        Assert.Equal([SweepStep.PlanSaved], detail.History.Select(step => step.Step));
        Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, Cell(1))).State);
        Assert.Equal(detail.Summary.Id, Assert.Single((await supervisor.GetFromJsonAsync<SweepPlanSummary[]>($"{Routes.Sweeps}?area={County}"))!).Id);
        Assert.Contains("\"survey\"", await supervisor.GetStringAsync($"{Routes.Sweeps}/{detail.Summary.Id}/geojson"), StringComparison.Ordinal);
        Assert.Contains("yawDegrees", await supervisor.GetStringAsync($"{Routes.Sweeps}/{detail.Summary.Id}/photos"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("sweep.gsdAboveCeiling", 0.06, 114.004, "")]
    [InlineData("sweep.ceilingNeedsApproval", 0.03, 114.004, ""","limits":{"ceilingMetres":150}""")]
    [InlineData("sweep.badRequest", 0.03, 114.004, ""","settings":{"sideOverlap":"much"}""")]
    [InlineData("sweep.range", 0.03, 114.004, ""","drone":{"climbMetresPerSecond":0}""")]
    [InlineData("sweep.tooManyPhotos", 0.003, 116.0, "")]
    [InlineData("sweep.areaLarge", 0.03, 117.0, "")]
    public async Task Save_APlanThatBreaksLimits_IsRefusedWithTheReason(string key, double gsdMetres, double east, string more)
    {
        using var supervisor = await SupervisorAsync();

        using var refused = await supervisor.PostAsJsonAsync(Routes.Sweeps, new SaveSweepPlanRequest("方案", Request(east: east, gsdMetres: gsdMetres, more: more), ExpectedVersion: null));

        Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Save_WhereThereIsNoGrid_OrNotOnesOwn_IsRefused()
    {
        using var supervisor = await SupervisorAsync();

        using var nowhere = await supervisor.PostAsJsonAsync(Routes.Sweeps, new SaveSweepPlanRequest("方案", Request(115, 115.002), ExpectedVersion: null));
        using var others = await supervisor.PostAsJsonAsync(Routes.Sweeps, new SaveSweepPlanRequest("方案", Request(113.4, 113.402), ExpectedVersion: null));

        Assert.Equal("sweep.noCells", await nowhere.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("area.outsideScope", await others.ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [SkippableFact]
    public async Task Change_ADraft_TakesItsPlace_AndAStaleOneDoesNot()
    {
        using var supervisor = await SupervisorAsync();
        var draft = await SaveAsync(supervisor);
        var request = new SaveSweepPlanRequest("东村全村", Request(114.0, 114.008), draft.Summary.Version);

        var changed = await (await supervisor.PutAsJsonAsync($"{Routes.Sweeps}/{draft.Summary.Id}", request)).ReadAsync<SweepPlanDetail>();
        using var stale = await supervisor.PutAsJsonAsync($"{Routes.Sweeps}/{draft.Summary.Id}", request);

        Assert.Equal(("东村全村", 4, 2), (changed.Summary.Name, changed.CellCodes.Count, changed.Summary.Version));
        Assert.Equal([SweepStep.PlanSaved, SweepStep.PlanChanged], changed.History.Select(step => step.Step));
        Assert.Equal("sweep.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Cancel_APlan_FreesItsCellsAndKeepsEverything()
    {
        using var supervisor = await SupervisorAsync();
        var fleet = await FleetAsync(await OfficeAsync());
        var plan = await SaveAsync(supervisor);
        await (await ScheduleAsync(supervisor, plan.Sorties[0], Tomorrow, fleet)).ReadAsync<SweepPlanDetail>();
        var cancel = new CancelSweepPlanRequest("空域未批", plan.Summary.Version);

        var cancelled = await (await supervisor.PutAsJsonAsync($"{Routes.Sweeps}/{plan.Summary.Id}/cancel", cancel)).ReadAsync<SweepPlanDetail>();

        Assert.Equal((SweepPlanState.Cancelled, "空域未批", SortieState.Cancelled), (cancelled.Summary.State, cancelled.CancelReason, cancelled.Sorties[0].State));
        Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, Cell(1))).State);
        Assert.Empty((await supervisor.GetFromJsonAsync<SortieSummary[]>(Routes.Sorties))!);
        using var stale = await supervisor.PutAsJsonAsync($"{Routes.Sweeps}/{plan.Summary.Id}/cancel", cancel);
        Assert.Equal("sweep.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableTheory]
    [InlineData("plan", "\"fileType\": \"Plan\"")]
    [InlineData("waypoints", "QGC WPL 110")]
    [InlineData("csv", "latitude,longitude")]
    [InlineData("kml", "<Folder>")]
    [InlineData("kmz", "wpmz/waylines.wpml")]
    public async Task File_OfASortie_IsTheGroundStations(string format, string holds)
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor);

        var file = await supervisor.GetByteArrayAsync($"{Routes.Sweeps}/{plan.Summary.Id}/sorties/1.{format}");

        if (format is "kmz")
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            Assert.NotNull(archive.GetEntry(holds));
            return;
        }

        Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task File_OfAnotherFormatOrSortie_IsNotThere()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor);
        foreach (var name in new[] { "1.doc", "9.plan" })
        {
            using var answer = await supervisor.GetAsync($"{Routes.Sweeps}/{plan.Summary.Id}/sorties/{name}");
            Assert.Equal("sweep.noFile", await answer.ReadKeyAsync(HttpStatusCode.NotFound));
        }
    }

    [SkippableFact]
    public async Task Plan_RoleAndArea_Decide()
    {
        using var supervisor = await SupervisorAsync();
        var plan = await SaveAsync(supervisor);
        foreach (var (role, area, read, save) in new[]
        {
            (Role.Commander, County, HttpStatusCode.OK, HttpStatusCode.Forbidden), (Role.Office, County, HttpStatusCode.OK, HttpStatusCode.Forbidden),
            (Role.Supervisor, Other, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (Role.Commander, Other, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (Role.Supervisor, Town.Village, HttpStatusCode.OK, HttpStatusCode.OK),
        })
        {
            using var client = await Server.SignInAsync($"{role}-{area}", role, area);

            using var answer = await client.GetAsync($"{Routes.Sweeps}/{plan.Summary.Id}");
            using var written = await client.PostAsJsonAsync(Routes.Sweeps, new SaveSweepPlanRequest("方案", Request(), ExpectedVersion: null));
            using var report = await ReportAsync(client, plan.Sorties[0] with { Version = 0 }, SortieState.Flown);

            Assert.Equal((read, save), (answer.StatusCode, written.StatusCode));
            Assert.Equal(
                role is not Role.Supervisor ? HttpStatusCode.Forbidden : area is Other ? HttpStatusCode.NotFound : HttpStatusCode.Conflict, report.StatusCode);
        }
    }
}
