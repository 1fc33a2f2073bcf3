using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Premises;

public sealed class PremisesEndpointTests : IDisposable
{
    private const string InCell = """{"type":"Point","coordinates":[114.001,34.701]}""";
    private const string InOtherCounty = """{"type":"Point","coordinates":[113.401,34.701]}""";

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Register_PointInACell_BelongsToTheCellAndIsAnnounced()
    {
        var client = await SignInAsync("lin", "410122");

        var response = await client.PostAsJsonAsync(Routes.Premises, Save(InCell, radiusMetres: 50));

        var place = await response.ReadAsync<PremisesSummary>(HttpStatusCode.Created);
        Assert.Equal((Town.Village + "01", 1), (place.AreaCode, place.Version));
        Assert.True(await _server.UseAsync((db, _) => db.Changes.AnyAsync(row => row.Kind == MapChangeKind.Premises && row.ObjectId == place.Id)));
        var outlines = await client.GetFromJsonAsync<JsonElement>($"{Routes.Premises}/outlines?bbox=114,34.7,114.1,34.8");
        var circle = outlines.GetProperty("features")[0];
        Assert.Equal("Idle", circle.GetProperty("properties").GetProperty("kind").GetString());
        Assert.Equal(49, circle.GetProperty("geometry").GetProperty("coordinates")[0].GetArrayLength());
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>($"{Routes.Premises}/outlines?bbox=115,34,116,35")).GetProperty("features").GetArrayLength());
    }

    [Theory]
    [InlineData(InCell, null, "premises.radiusMissing", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"Point","coordinates":[34.701,114.001]}""", 50.0, "grid.swappedAxes", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"Polygon","coordinates":[[[114,34.7],[114.001,34.701],[114.001,34.7],[114,34.701],[114,34.7]]]}""", null, "grid.selfCrossing", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"Nothing"}""", null, "premises.unreadableGeometry", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"LineString","coordinates":[[114,34.7],[114.001,34.701]]}""", null, "grid.notPolygon", HttpStatusCode.BadRequest)]
    [InlineData(InOtherCounty, 50.0, "area.outsideScope", HttpStatusCode.Forbidden)]
    public async Task Register_UnusablePlace_SaysWhy(string geometry, double? radiusMetres, string key, HttpStatusCode status)
    {
        var client = await SignInAsync("lin", "410122");

        var response = await client.PostAsJsonAsync(Routes.Premises, Save(geometry, radiusMetres));

        Assert.Equal(key, await response.ReadKeyAsync(status));
    }

    [Fact]
    public async Task Photo_OfAPlace_IsReadByItsCountyAlone()
    {
        var client = await SignInAsync("lin", "410122");
        var place = await (await client.PostAsJsonAsync(Routes.Premises, Save(InCell, radiusMetres: 50))).ReadAsync<PremisesSummary>(HttpStatusCode.Created);
        byte[] picture = [0xFF, 0xD8, 0xFF, 1];
        var address = $"{Routes.Premises}/{place.Id}/photos";

        await client.PostAsync(address, new ByteArrayContent(picture));
        var photos = await (await client.PostAsync(address, new ByteArrayContent(picture))).ReadAsync<PremisesPhoto[]>();

        Assert.Equal("lin", Assert.Single(photos).AddedBy);
        Assert.Equal(picture, await client.GetByteArrayAsync($"{address}/{photos[0].Sha256}"));
        Assert.Equal("record.fileKind", await (await client.PostAsync(address, new ByteArrayContent([1, 2, 3]))).ReadKeyAsync(HttpStatusCode.BadRequest));
        var stranger = await _server.SignInAsync("yu", Role.Supervisor, "410105");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{address}/{photos[0].Sha256}")).StatusCode);
    }

    [Fact]
    public async Task Change_TwoEditors_TheSecondIsToldToLoadAgain()
    {
        var client = await SignInAsync("lin", "410122");
        var place = await (await client.PostAsJsonAsync(Routes.Premises, Save(InCell, 50))).ReadAsync<PremisesSummary>(HttpStatusCode.Created);

        var retired = await client.PutAsJsonAsync($"{Routes.Premises}/{place.Id}", Save(InCell, 50) with { IsRetired = true, ExpectedVersion = 1 });
        var late = await client.PutAsJsonAsync($"{Routes.Premises}/{place.Id}", Save(InCell, 60) with { ExpectedVersion = 1 });

        Assert.True((await retired.ReadAsync<PremisesSummary>()).IsRetired);
        Assert.Equal("premises.stale", await late.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(0, (await client.GetFromJsonAsync<Page<PremisesSummary>>(Routes.Premises))!.Total);
        Assert.Equal(1, (await client.GetFromJsonAsync<Page<PremisesSummary>>($"{Routes.Premises}?retired=true&kind=Idle&text=旧"))!.Total);
    }

    [Fact]
    public async Task Place_OfAnotherCounty_IsNowhereToBeSeen()
    {
        var own = await SignInAsync("lin", "410122");
        var place = await (await own.PostAsJsonAsync(Routes.Premises, Save(InCell, 50))).ReadAsync<PremisesSummary>(HttpStatusCode.Created);
        var other = await _server.SignInAsync("wu", Role.Supervisor, "410182");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Premises}/{place.Id}")).StatusCode);
        var change = await other.PutAsJsonAsync($"{Routes.Premises}/{place.Id}", Save(InCell, 50) with { ExpectedVersion = 1 });
        Assert.Equal(HttpStatusCode.NotFound, change.StatusCode);
        Assert.Equal(0, (await other.GetFromJsonAsync<Page<PremisesSummary>>(Routes.Premises))!.Total);
        Assert.Equal(0, (await other.GetFromJsonAsync<JsonElement>($"{Routes.Premises}/outlines?bbox=113,34,115,35")).GetProperty("features").GetArrayLength());
        Assert.Equal("area.outsideScope", await (await other.GetAsync($"{Routes.Premises}?area=410122")).ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Import_RegisterWithFaults_TakesTheRestAndNamesTheRows()
    {
        var client = await SignInAsync("lin", "410122");
        var file = $$$"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"旧砖厂","kind":"闲置","radiusMetres":60},"geometry":{{{InCell}}} },
            {"type":"Feature","properties":{"name":"化工","kind":"Licensed","creditCode":"91410122MA0000000X"},"geometry":{"type":"Polygon","coordinates":[[[114.002,34.7],[114.003,34.7],[114.003,34.701],[114.002,34.7]]] } },
            {"type":"Feature","properties":{"name":"旧砖厂","kind":"闲置","radiusMetres":60},"geometry":{{{InCell}}} },
            {"type":"Feature","properties":{"kind":"Idle"},"geometry":{{{InCell}}} },
            {"type":"Feature","properties":{"name":"a","kind":"营业"},"geometry":{{{InCell}}} },
            {"type":"Feature","properties":{"name":"b","kind":"Idle","radiusMetres":"near"},"geometry":{{{InCell}}} },
            {"type":"Feature","properties":{"name":"c","kind":"Idle","radiusMetres":60},"geometry":null},
            {"type":"Feature","properties":{"name":"d","kind":"Idle","radiusMetres":60},"geometry":{{{InOtherCounty}}} }
            ]}
            """;

        var response = await client.PostAsync($"{Routes.Premises}/import?fileName=register.geojson", new StringContent(file, Encoding.UTF8));

        var summary = await response.ReadAsync<PremisesImportSummary>();
        Assert.Equal((2, 6), (summary.Added, summary.Rejected));
        Assert.Equal(
            [
                (3, "premises.alreadyThere"), (4, "premises.nameMissing"), (5, "premises.kindUnknown"), (6, "premises.radiusWrong"),
                (7, "premises.unreadableGeometry"), (8, "area.outsideScope"),
            ],
            summary.Issues.Select(issue => (issue.FeatureNumber, issue.Message.Key)));
    }

    [Theory]
    [InlineData("", "grid.uploadEmpty")]
    [InlineData("{", "grid.jsonBroken")]
    [InlineData("[]", "grid.jsonNoCollection")]
    public async Task Import_UnusableFile_IsRefused(string content, string key)
    {
        var client = await SignInAsync("lin", "410122");

        var response = await client.PostAsync($"{Routes.Premises}/import", new StringContent(content));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("114,34.7,113,34.8")]
    [InlineData("here")]
    public async Task Outlines_BadBounds_SaysHowToWriteThem(string bounds)
    {
        var client = await SignInAsync("lin", "410122");

        var response = await client.GetAsync($"{Routes.Premises}/outlines?bbox={bounds}");

        Assert.Equal("premises.badBounds", await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private static SavePremisesRequest Save(string geometry, double? radiusMetres) =>
        new("旧砖厂", PremisesKind.Idle, null, Answers.Json(geometry), radiusMetres, IsRetired: false, ExpectedVersion: null);

    private async Task<HttpClient> SignInAsync(string name, string area)
    {
        await Town.BuildAsync(_server);
        return await _server.SignInAsync(name, Role.Supervisor, area);
    }
}
