using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Grids;

public sealed class CellEndpointTests : IDisposable
{
    private const string Cell = Town.Village + "01";

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("", 4)]
    [InlineData("?text=格03", 1)]
    [InlineData("?text=４１０１２２１００２０００２", 1)]
    [InlineData("?sweep=Swept", 0)]
    [InlineData("?sweep=Unswept&area=410122100", 4)]
    [InlineData("?after=41012210020003", 4)]
    public async Task List_Filter_CountsWhatMatches(string query, int total)
    {
        var client = await SignInAsync(Role.Supervisor);

        var page = await client.GetFromJsonAsync<Page<CellSummary>>(Routes.Cells + query);

        Assert.Equal(total, page!.Total);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task List_AreaOutsideScope_IsForbidden()
    {
        var client = await SignInAsync(Role.Supervisor);

        var response = await client.GetAsync($"{Routes.Cells}?area=410182");

        Assert.Equal("area.outsideScope", await response.ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Edit_TwoEditors_TheSecondIsToldToLoadAgain()
    {
        var client = await SignInAsync(Role.Office);
        var request = new EditCellRequest("东头", Answers.Json("""{"type":"Polygon","coordinates":[[[114,34.7],[114.001,34.7],[114.001,34.701],[114,34.7]]]}"""), 1);

        var first = await client.PutAsJsonAsync($"{Routes.Cells}/{Cell}", request);
        var second = await client.PutAsJsonAsync($"{Routes.Cells}/{Cell}", request with { Name = "西头" });

        var detail = await first.ReadAsync<CellDetail>();
        Assert.Equal(("东头", 2), (detail.Summary.Name, detail.Summary.Version));
        Assert.Equal([2, 1], detail.History.Select(version => version.Version));
        Assert.True(detail.AreaSquareMetres < detail.History[1].AreaSquareMetres);
        Assert.Equal("grid.cellStale", await second.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[114,34.7],[114.001,34.701],[114.001,34.7],[114,34.701],[114,34.7]]]}""", "grid.selfCrossing")]
    [InlineData("""{"type":"Polygon","coordinates":[[[114,34.7],[114.001,34.7]]]}""", "grid.unreadablePolygon")]
    public async Task Edit_UnusablePolygon_SaysWhy(string polygon, string key)
    {
        var client = await SignInAsync(Role.Office);

        var response = await client.PutAsJsonAsync($"{Routes.Cells}/{Cell}", new EditCellRequest(null, Answers.Json(polygon), 1));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Cell_OfAnotherCounty_IsNotFound()
    {
        var client = await SignInAsync(Role.Office);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Cells}/{Town.OtherVillage}01")).StatusCode);
        var edit = await client.PutAsJsonAsync($"{Routes.Cells}/{Town.OtherVillage}01", new EditCellRequest("x", null, 1));
        Assert.Equal(HttpStatusCode.NotFound, edit.StatusCode);
    }

    private async Task<HttpClient> SignInAsync(Role role)
    {
        await Town.BuildAsync(_server);
        return await _server.SignInAsync("ban", role, "410122");
    }
}
