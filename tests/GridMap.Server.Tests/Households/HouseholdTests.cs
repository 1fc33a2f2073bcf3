using System.Net;
using System.Net.Http.Json;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Households;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Households;

public abstract class HouseholdTests(TestServer server) : IDisposable
{
    private const string Cell = Town.Village + "01";

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Import_MessyList_TakesWhatItCanAndNamesTheRest()
    {
        await Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        const string list = "网格编码,门牌号,类型,经度,纬度\n"
            + $"{Cell},1号,民房,,\n"
            + "，2号,仓库,,\n"
            + $"{Cell},３号,养殖场,114.001,34.701\n"
            + $"{Cell},,民房,,\n"
            + $"{Cell},4号,飞船,,\n"
            + "999999,5号,民房,,\n"
            + $"{Cell},1号,民房,,\n"
            + $"{Cell},6号,民房,东经,34.7\n";

        var first = await ImportAsync(supervisor, list);
        var again = await ImportAsync(supervisor, list);

        Assert.Equal((3, 1, 4), (first.Added, first.Known, first.Rejected));
        Assert.Equal(
            [(5, "household.labelMissing"), (6, "household.kindUnknown"), (7, "area.notFound"), (9, "household.positionUnreadable")],
            first.Issues.Select(issue => (issue.FeatureNumber, issue.Message.Key)));
        Assert.Equal((0, 4), (again.Added, again.Known));
        var rows = await supervisor.GetFromJsonAsync<Page<HouseholdSummary>>($"{Routes.Households}?area={Town.Village}");
        Assert.Equal(["2号", "1号", "3号"], rows!.Items.Select(row => row.Label)); // the list is there
        Assert.Equal([Town.Village, Cell, Cell], rows.Items.Select(row => row.AreaCode));
    }

    [SkippableFact]
    public async Task Tick_OfThoseWhoWentThere_CountsOnceAndMovesTheProgress()
    {
        await Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        using var inspector = await server.SignInAsync("wu", Role.Inspector, "410122");
        await ImportAsync(supervisor, $"网格编码,门牌号\n{Cell},1号\n{Cell},2号\n{Cell},3号\n");
        var rows = (await inspector.GetFromJsonAsync<Page<HouseholdSummary>>($"{Routes.Households}?area={Cell}"))!.Items; // the list is there
        var now = server.Clock.GetUtcNow();
        var suspicious = new TickHouseholdRequest(Guid.NewGuid(), now, HouseholdResult.Suspicious, "院内有罐", null);
        await TickAsync(inspector, rows[0].Id, suspicious);
        var twice = await (await TickAsync(inspector, rows[0].Id, suspicious)).ReadAsync<HouseholdDetail>();
        await TickAsync(inspector, rows[1].Id, new TickHouseholdRequest(Guid.NewGuid(), now, HouseholdResult.NobodyIn, null, new DateOnly(2046, 3, 8)));
        // Written earlier without a network: it comes late and does not count as the last.
        var late = await (await TickAsync(inspector, rows[0].Id, new TickHouseholdRequest(Guid.NewGuid(), now.AddHours(-2), HouseholdResult.Nothing, null, null))).ReadAsync<HouseholdDetail>();

        Assert.Equal((1, "院内有罐", "wu"), (twice.Ticks.Count, twice.Ticks[0].Note, twice.Summary.VisitedBy));
        Assert.Equal((HouseholdState.Suspicious, 2), (late.Summary.State, late.Summary.Visits));
        var progress = Assert.Single((await supervisor.GetFromJsonAsync<HouseholdProgress[]>($"{Routes.Households}/progress?area={Town.Village}"))!);
        Assert.Equal((Cell, 3, 0, 1, 1), (progress.AreaCode, progress.Total, progress.Clear, progress.Suspicious, progress.ComeBack));
        Assert.Equal("410122", Assert.Single((await supervisor.GetFromJsonAsync<HouseholdProgress[]>($"{Routes.Households}/progress?area=4101"))!).AreaCode);
        Assert.Equal(
            "household.comeBackPast",
            await (await TickAsync(inspector, rows[2].Id, new TickHouseholdRequest(Guid.NewGuid(), now, HouseholdResult.Refused, null, new DateOnly(2046, 3, 1)))).ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task OpenCase_OfASuspiciousHousehold_OpensOneCaseInItsCell()
    {
        await Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        await ImportAsync(supervisor, $"网格编码,门牌号\n{Cell},1号\n");
        var row = Assert.Single((await supervisor.GetFromJsonAsync<Page<HouseholdSummary>>(Routes.Households))!.Items);
        Assert.Equal("household.noCase", await (await supervisor.PostAsJsonAsync($"{Routes.Households}/{row.Id}/case", new { })).ReadKeyAsync(HttpStatusCode.Conflict));
        await TickAsync(supervisor, row.Id, new TickHouseholdRequest(Guid.NewGuid(), server.Clock.GetUtcNow(), HouseholdResult.Suspicious, "院内有罐", null));

        var opened = await (await supervisor.PostAsJsonAsync($"{Routes.Households}/{row.Id}/case", new { })).ReadAsync<HouseholdDetail>();
        var again = await (await supervisor.PostAsJsonAsync($"{Routes.Households}/{row.Id}/case", new { })).ReadAsync<HouseholdDetail>();

        Assert.Equal(opened.Summary.CaseId, again.Summary.CaseId);
        var known = Assert.Single((await supervisor.GetFromJsonAsync<Page<CaseSummary>>(Routes.Cases))!.Items);
        Assert.Equal((opened.Summary.CaseId, "1号", Cell), (known.Id, known.Name, known.AreaCode));
    }

    [SkippableFact]
    public async Task Household_OfAnotherCounty_IsNotThere()
    {
        await Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        await ImportAsync(supervisor, $"网格编码,门牌号\n{Cell},1号\n");
        var row = Assert.Single((await supervisor.GetFromJsonAsync<Page<HouseholdSummary>>(Routes.Households))!.Items);
        using var stranger = await server.SignInAsync("yu", Role.Supervisor, "410105");

        Assert.Empty((await stranger.GetFromJsonAsync<Page<HouseholdSummary>>(Routes.Households))!.Items);
        Assert.Equal("household.notFound", await (await stranger.GetAsync($"{Routes.Households}/{row.Id}")).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal(
            "household.notFound",
            await (await TickAsync(stranger, row.Id, new TickHouseholdRequest(Guid.NewGuid(), server.Clock.GetUtcNow(), HouseholdResult.Nothing, null, null))).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal(1, (await ImportAsync(stranger, $"网格编码,门牌号\n{Cell},2号\n")).Rejected);
    }

    [SkippableFact]
    public async Task Save_TwoEditors_TheSecondIsToldToLoadAgain()
    {
        await Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = Guid.NewGuid();
        var save = new SaveHouseholdRequest(Cell, "1号", HouseholdKind.House, 114.001, 34.701, IsRetired: false, ExpectedVersion: null);
        await (await supervisor.PutAsJsonAsync($"{Routes.Households}/{id}", save)).ReadAsync<HouseholdDetail>();

        var changed = await (await supervisor.PutAsJsonAsync($"{Routes.Households}/{id}", save with { Kind = HouseholdKind.Workshop, ExpectedVersion = 1 })).ReadAsync<HouseholdDetail>();

        Assert.Equal((HouseholdKind.Workshop, 2), (changed.Summary.Kind, changed.Summary.Version));
        Assert.Equal("household.stale", await (await supervisor.PutAsJsonAsync($"{Routes.Households}/{id}", save with { ExpectedVersion = 1 })).ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal("household.halfPosition", await (await supervisor.PutAsJsonAsync($"{Routes.Households}/{id}", save with { Latitude = null, ExpectedVersion = 2 })).ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private static async Task<HouseholdImportSummary> ImportAsync(HttpClient client, string list) =>
        await (await client.PostAsync($"{Routes.Households}/import?area={Town.Village}", new ByteArrayContent(Encoding.UTF8.GetBytes(list)))).ReadAsync<HouseholdImportSummary>();

    private static Task<HttpResponseMessage> TickAsync(HttpClient client, Guid id, TickHouseholdRequest request) =>
        client.PostAsJsonAsync($"{Routes.Households}/{id}/ticks", request);
}
