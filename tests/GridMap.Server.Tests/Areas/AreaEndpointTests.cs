using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Areas;

public sealed class AreaEndpointTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task List_ScopeOfOneCounty_ShowsTheWayToTheRootAndNoNeighbour()
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var areas = await client.GetFromJsonAsync<List<AreaSummary>>(Routes.Areas);

        Assert.Equal(["4101", "410122", "410122100", Town.Village], areas!.Select(area => area.Code));
        Assert.All(areas!, area => Assert.Equal(4, area.CellCount));
        // The city's extent as this account sees it ends at its own county.
        Assert.Equal(114.0, areas![0].Bounds![0], precision: 6);
    }

    [Fact]
    public async Task Boundary_OfAnotherCounty_IsNotFound()
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        Assert.Equal("Polygon", (await client.GetFromJsonAsync<JsonElement>($"{Routes.Areas}/{Town.Village}/boundary")).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Areas}/{Town.OtherVillage}/boundary")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Areas}/{Town.OtherVillage}")).StatusCode);
    }

    [Fact]
    public async Task Save_TownshipOfAnEmptyDatabase_BringsItsOfficialParents()
    {
        var client = await _server.SignInAsync("ban", Role.Administrator, "*");

        var saved = await client.PutAsJsonAsync($"{Routes.Areas}/410182560", new SaveAreaRequest("产业园", null));

        Assert.Equal("410182560", (await saved.ReadAsync<AreaSummary>(HttpStatusCode.Created)).Code);
        var areas = await client.GetFromJsonAsync<List<AreaSummary>>(Routes.Areas);
        Assert.Equal(["郑州市", "荥阳市", "产业园"], areas!.Select(area => area.Name));
    }

    [Theory]
    [InlineData("41012", null, "area.malformedCode")]
    [InlineData("4.10E11", null, "area.codeSpoiled")]
    [InlineData("41012210020001", null, "area.cellCode")]
    [InlineData("410122999200", null, "area.parentMissing")]
    [InlineData("410122100201", """{"type":"Polygon","coordinates":[[[34.7,114],[34.8,114],[34.8,114.1],[34.7,114]]]}""", "grid.swappedAxes")]
    [InlineData("410122100201", """{"type":"Polygon","coordinates":[[[114,34],[114.1,34.1],[114.1,34],[114,34.1],[114,34]]]}""", "grid.selfCrossing")]
    [InlineData("410122100201", """{"type":"Polygon","coordinates":"here"}""", "grid.unreadablePolygon")]
    [InlineData("410122100201", """{"type":"Point","coordinates":[114,34]}""", "grid.notPolygon")]
    public async Task Save_UnusableArea_SaysWhy(string code, string? polygon, string key)
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("ban", Role.Administrator, "*");

        var refused = await client.PutAsJsonAsync(
            $"{Routes.Areas}/{code}", new SaveAreaRequest("新村", polygon is null ? null : Answers.Json(polygon)));

        Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Save_OutsideScopeOrWithoutTheRight_IsForbidden()
    {
        await Town.BuildAsync(_server);
        var office = await _server.SignInAsync("ban", Role.Office, "410122");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var outside = await office.PutAsJsonAsync($"{Routes.Areas}/410182100", new SaveAreaRequest("别镇", null));
        var unentitled = await supervisor.PutAsJsonAsync($"{Routes.Areas}/410122100", new SaveAreaRequest("镇", null));

        Assert.Equal("area.outsideScope", await outside.ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.Forbidden, unentitled.StatusCode);
    }

    [Fact]
    public async Task ImportOfficial_Twice_AddsTheCityOnce()
    {
        var client = await _server.SignInAsync("ban", Role.Administrator, "*");

        var first = await (await client.PostAsync($"{Routes.Areas}/official", null)).ReadAsync<AreaImportSummary>();
        var second = await (await client.PostAsync($"{Routes.Areas}/official", null)).ReadAsync<AreaImportSummary>();

        Assert.Equal(224, first.Added);
        Assert.Empty(first.Issues);
        Assert.Equal((0, 224), (second.Added, second.Unchanged));
    }

    [Fact]
    public async Task Import_ListInGb18030WithFaults_TakesTheRestAndNamesTheLines()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var client = await _server.SignInAsync("ban", Role.Administrator, "*");
        var list = "编码,名称\n410122,中牟县\n410122100200,东村\n410122100,城关镇\n41012,短\n410122,重复\n4.1E+11,坏\n";

        var response = await client.PostAsync($"{Routes.Areas}/import", new ByteArrayContent(Encoding.GetEncoding("GB18030").GetBytes(list)));

        var summary = await response.ReadAsync<AreaImportSummary>();
        Assert.Equal(3, summary.Added);
        Assert.Equal(
            [(5, "area.malformedCode"), (6, "area.duplicateCode"), (7, "area.codeSpoiled")],
            summary.Issues.Select(issue => (issue.FeatureNumber, issue.Message.Key)));
        var areas = await client.GetFromJsonAsync<List<AreaSummary>>(Routes.Areas);
        Assert.Contains(areas!, area => area is { Code: Town.Village, Name: "东村" });
    }
}
