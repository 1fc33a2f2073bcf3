using System.Net;
using System.Net.Http.Json;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Geo;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Grids;

public sealed class GridImportTests : IDisposable
{
    private const string New = Town.Village + "05";

    private readonly TestServer _server = new();

    static GridImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Apply_ChangedFile_AddsChangesAndRetiresWithHistory()
    {
        var client = await OfficeAsync();
        var file = GridFiles.GeoJson(
            (Town.Village + "01", "格01", Town.Square(114.000)),
            (Town.Village + "02", "新名", Town.Square(114.002)),
            (New, "新格", Town.Square(114.008)));

        var preview = await PreviewAsync(client, file);
        var before = await client.GetFromJsonAsync<Page<CellSummary>>($"{Routes.Cells}?area={Town.Village}");
        (await client.PostAsync($"{Routes.GridImports}/{preview.Id}/apply", null)).EnsureSuccessStatusCode();
        var after = await client.GetFromJsonAsync<Page<CellSummary>>($"{Routes.Cells}?area={Town.Village}");

        Assert.Equal((3, 1, 1, 1, 2), (preview.Features, preview.Added, preview.Changed, preview.Unchanged, preview.Retired));
        Assert.True(preview.CanApply);
        Assert.Equal(4, before!.Total);
        Assert.Equal(["格01", "新名", "新格"], after!.Items.Select(cell => cell.Name));
        var retired = await client.GetFromJsonAsync<CellDetail>($"{Routes.Cells}/{Town.Village}03");
        Assert.True(retired!.IsRetired);
        Assert.Equal([2, 1], retired.History.Select(version => version.Version));
        Assert.Equal(("grid.json", "ban"), (retired.History[0].Source, retired.History[0].By));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Changes.CountAsync(row => row.Kind == MapChangeKind.Cells && row.AreaCode == Town.Village)));
    }

    [Theory]
    [InlineData("4326")]
    [InlineData("EPSG:4547")]
    [InlineData("4526")]
    [InlineData("3857")]
    [InlineData("GCJ02")]
    [InlineData("BD09")]
    public async Task Preview_DeclaredSystem_IsConvertedExactly(string crs)
    {
        var client = await OfficeAsync();
        var system = CoordinateSystems.FindByName(crs) ?? throw new ArgumentException(crs);

        var preview = await PreviewAsync(client, GridFiles.GeoJson(system, null, (New, "新格", Town.Square(114.008))), crs);

        Assert.Empty(preview.Issues);
        Assert.Equal(114.008, preview.Bounds![0], tolerance: 1e-8); // about a millimetre
        Assert.Equal(34.702, preview.Bounds[3], tolerance: 1e-8);
    }

    [Fact]
    public async Task Preview_FileThatNamesItsSystem_IsConverted()
    {
        var client = await OfficeAsync();
        var file = GridFiles.GeoJson(CoordinateSystems.Get(4547), "urn:ogc:def:crs:EPSG::4547", (New, "新格", Town.Square(114.008)));

        Assert.Equal(114.008, (await PreviewAsync(client, file, "file")).Bounds![0], tolerance: 1e-8);
    }

    [Theory]
    [InlineData("UTF-8", "UTF-8")]
    [InlineData("UTF-8", null)]
    [InlineData("GB18030", "GBK")]
    [InlineData("GB18030", null)]
    [InlineData("GB18030", "UTF-8")]
    public async Task Preview_ShapefileInAnyEncoding_ReadsTheNames(string encoding, string? codePage)
    {
        var client = await OfficeAsync();
        var zip = GridFiles.Shapefile(
            _server.Folder, Encoding.GetEncoding(encoding), codePage, projection: null, (New, "东村五格（仓库）", Town.Square(114.008)));

        var preview = await PreviewAsync(client, zip, "4490", "网格.zip");
        var cells = await client.GetFromJsonAsync<System.Text.Json.JsonElement>($"{Routes.GridImports}/{preview.Id}/cells");

        var added = cells.GetProperty("features").EnumerateArray().First(cell => cell.GetProperty("properties").GetProperty("change").GetString() == "Added");
        Assert.Equal("东村五格（仓库）", added.GetProperty("properties").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Preview_GeoPackageOfItsOwnSystem_ReadsCodesAndNames()
    {
        var client = await OfficeAsync();
        var file = GridFiles.GeoPackage(_server.Folder, CoordinateSystems.Get(4547), 4547, (New, "新格", Town.Square(114.008)));

        // The name lies about the format; the content counts.
        var preview = await PreviewAsync(client, file, "file", "grid.json");

        Assert.Equal((1, 114.008), (preview.Added, Math.Round(preview.Bounds![0], 8)));
    }

    [Theory]
    [InlineData("41012210020005", "POLYGON((114 34.7, 114.002 34.702, 114.002 34.7, 114 34.702, 114 34.7))", "4326", "grid.selfCrossing")]
    [InlineData("41012210020005", "POLYGON((34.7 114, 34.702 114, 34.702 114.002, 34.7 114))", "4326", "grid.swappedAxes")]
    [InlineData("41012210020005", "POLYGON((500000 3840000, 500100 3840000, 500100 3840100, 500000 3840000))", "4326", "grid.metresNotDegrees")]
    [InlineData("41012210020005", "POLYGON((114 34.7, 114.002 34.7, 114.002 34.702, 114 34.7))", "4547", "grid.degreesNotMetres")]
    [InlineData("41012210020005", "POINT(114 34.7)", "4326", "grid.notPolygon")]
    [InlineData("4101221002", "POLYGON((114 34.7, 114.002 34.7, 114.002 34.702, 114 34.7))", "4326", "grid.codeLength")]
    [InlineData("410122100200", "POLYGON((114 34.7, 114.002 34.7, 114.002 34.702, 114 34.7))", "4326", "grid.notCellCode")]
    [InlineData("4.10122E+13", "POLYGON((114 34.7, 114.002 34.7, 114.002 34.702, 114 34.7))", "4326", "grid.codeSpoiled")]
    [InlineData("", "POLYGON((114 34.7, 114.002 34.7, 114.002 34.702, 114 34.7))", "4326", "grid.codeMissing")]
    [InlineData("41018210020005", "POLYGON((113.4 34.7, 113.402 34.7, 113.402 34.702, 113.4 34.7))", "4326", "grid.outsideScope")]
    [InlineData("41012210020005", "POLYGON((114.1 34.7, 114.102 34.7, 114.102 34.702, 114.1 34.7))", "4326", "grid.outsideParent")]
    [InlineData("41012210099905", "POLYGON((114.1 34.7, 114.102 34.7, 114.102 34.702, 114.1 34.7))", "4326", "grid.unknownVillage")]
    public async Task Preview_FaultyFeature_IsNamed(string code, string wkt, string crs, string key)
    {
        var client = await OfficeAsync();

        var preview = await PreviewAsync(client, GridFiles.GeoJson((code, "格", wkt)), crs);

        var issue = preview.Issues.First(issue => issue.Message.Key == key);
        Assert.Equal(1, issue.FeatureNumber);
        Assert.NotEqual(key, Contracts.Wording.MessageText.Render(issue.Message, new System.Globalization.CultureInfo("zh-CN")));
    }

    [Fact]
    public async Task Preview_DuplicateAndOverlap_AreCounted()
    {
        var client = await OfficeAsync();
        var file = GridFiles.GeoJson(
            (New, "a", Town.Square(114.0080)), (New, "b", Town.Square(114.004)), (Town.Village + "06", "c", Town.Square(114.0085)));

        var preview = await PreviewAsync(client, file);

        Assert.Equal((1, 1), (preview.Invalid, preview.Overlapping));
        Assert.Contains(preview.Issues, issue => issue is { FeatureNumber: 2, IsError: true, Message.Key: "grid.duplicateCode" });
    }

    [Fact]
    public async Task Preview_VillageGivenAndNoCodes_NumbersWestToEastThenNorthToSouth()
    {
        var client = await OfficeAsync();
        var file = GridFiles.GeoJson(
            (null, "东南", Town.Square(114.008, 34.700)), (null, "西北", Town.Square(114.000, 34.704)), (null, "东北", Town.Square(114.002, 34.704)));

        var preview = await PreviewAsync(client, file, "4326", village: Town.Village);
        var cells = await client.GetFromJsonAsync<System.Text.Json.JsonElement>($"{Routes.GridImports}/{preview.Id}/cells");

        var numbered = cells.GetProperty("features").EnumerateArray().Select(cell => cell.GetProperty("properties"))
            .Where(cell => cell.GetProperty("change").GetString() == "Added")
            .OrderBy(cell => cell.GetProperty("code").GetString(), StringComparer.Ordinal).Select(cell => cell.GetProperty("name").GetString());
        Assert.Equal(["西北", "东北", "东南"], numbered);
    }

    [Fact]
    public async Task Apply_TwiceOrAfterAnotherChange_IsAConflict()
    {
        var client = await OfficeAsync();
        var first = await PreviewAsync(client, GridFiles.GeoJson((New, "新格", Town.Square(114.008))));
        var second = await PreviewAsync(client, GridFiles.GeoJson((New, "别的", Town.Square(114.008))));

        var applied = await client.PostAsync($"{Routes.GridImports}/{first.Id}/apply", null);
        var again = await client.PostAsync($"{Routes.GridImports}/{first.Id}/apply", null);
        var outrun = await client.PostAsync($"{Routes.GridImports}/{second.Id}/apply", null);

        Assert.Equal(HttpStatusCode.OK, applied.StatusCode);
        Assert.Equal("grid.alreadyApplied", await again.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal("grid.previewStale", await outrun.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Preview_OfAnotherAccount_IsNotFound()
    {
        var client = await OfficeAsync();
        var preview = await PreviewAsync(client, GridFiles.GeoJson((New, "新格", Town.Square(114.008))));
        var other = await _server.SignInAsync("wu", Role.Office, "410182");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.GridImports}/{preview.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.GridImports}/{preview.Id}/cells")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{Routes.GridImports}/{preview.Id}/apply", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"{Routes.GridImports}/{preview.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"{Routes.GridImports}/{preview.Id}")).StatusCode);
    }

    [Fact]
    public async Task Preview_NotAppliedForAWeek_IsForgotten()
    {
        var client = await OfficeAsync();
        var old = await PreviewAsync(client, GridFiles.GeoJson((New, "新格", Town.Square(114.008))));

        _server.Clock.Advance(TimeSpan.FromDays(8));
        var recent = await PreviewAsync(client, GridFiles.GeoJson((New, "新格", Town.Square(114.008))));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.GridImports}/{old.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Routes.GridImports}/{recent.Id}")).StatusCode);
    }

    [Fact]
    public async Task Apply_CellUnderASuspect_TakesTheSuspectIn()
    {
        var client = await OfficeAsync();
        var id = await AddSuspectAsync(114.009, 34.701);
        var preview = await PreviewAsync(client, GridFiles.GeoJson((New, "新格", Town.Square(114.008))));

        (await client.PostAsync($"{Routes.GridImports}/{preview.Id}/apply", null)).EnsureSuccessStatusCode();

        var suspect = await _server.UseAsync((db, _) => db.Suspects.AsNoTracking().SingleAsync(row => row.Id == id));
        Assert.Equal((New, New, 2), (suspect.CellCode, suspect.AreaCode, suspect.Version));
        Assert.True(await _server.UseAsync((db, _) => db.Changes.AnyAsync(row => row.Kind == MapChangeKind.Suspect && row.ObjectId == id)));
    }

    [Fact]
    public async Task Generate_VillageTwice_KeepsCellsThatAreThere()
    {
        var client = await OfficeAsync();
        await _server.UseAsync(async (db, _) =>
            await db.CellVersions.ExecuteDeleteAsync() + await db.Cells.ExecuteDeleteAsync());
        var request = new GenerateGridRequest(Town.Village, GridShape.Square, SizeMetres: 200, CodeDigits: 14);

        var first = await (await client.PostAsJsonAsync($"{Routes.GridImports}/generations", request)).ReadAsync<GridImportSummary>();
        (await client.PostAsync($"{Routes.GridImports}/{first.Id}/apply", null)).EnsureSuccessStatusCode();
        var second = await (await client.PostAsJsonAsync($"{Routes.GridImports}/generations", request)).ReadAsync<GridImportSummary>();

        Assert.InRange(first.Added, 20, 40);
        Assert.Equal((0, 0, 0, first.Added), (second.Added, second.Changed, second.Retired, second.Unchanged));
        Assert.False(second.CanApply);
    }

    [Theory]
    [InlineData(Town.Village, 20, "grid.tooManyCells", HttpStatusCode.BadRequest)]
    [InlineData("410122100201", 200, "grid.villageUnknown", HttpStatusCode.BadRequest)]
    [InlineData("410122000000", 200, "grid.notVillage", HttpStatusCode.BadRequest)]
    [InlineData(Town.OtherVillage, 200, "area.outsideScope", HttpStatusCode.Forbidden)]
    public async Task Generate_Impossible_SaysWhy(string village, double sizeMetres, string key, HttpStatusCode status)
    {
        var client = await OfficeAsync();

        var response = await client.PostAsJsonAsync(
            $"{Routes.GridImports}/generations", new GenerateGridRequest(village, GridShape.Hexagon, sizeMetres, CodeDigits: 14));

        Assert.Equal(key, await response.ReadKeyAsync(status));
    }

    [Fact]
    public async Task Preview_WithoutTheRight_IsForbidden()
    {
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.json", new ByteArrayContent([1]));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<HttpClient> OfficeAsync()
    {
        await Town.BuildAsync(_server);
        return await _server.SignInAsync("ban", Role.Office, "410122");
    }

    private static async Task<GridImportSummary> PreviewAsync(
        HttpClient client, byte[] file, string crs = "4326", string fileName = "grid.json", string? village = null)
    {
        var response = await client.PostAsync(
            $"{Routes.GridImports}?fileName={Uri.EscapeDataString(fileName)}&crs={crs}&village={village}", new ByteArrayContent(file));
        return await response.ReadAsync<GridImportSummary>();
    }

    private Task<Guid> AddSuspectAsync(double longitude, double latitude) => _server.UseAsync(async (db, writer) =>
    {
        var now = _server.Clock.GetUtcNow();
        var row = new SuspectRow
        {
            Id = Guid.NewGuid(), Number = "YS-2046-0001", Longitude = longitude, Latitude = latitude, RadiusMetres = 5,
            Status = SuspectStatus.Suspected, Score = 0.8, AreaCode = "410122", FirstSeenAt = now, LastSeenAt = now, ChangedAt = now, Version = 1,
        };
        db.Suspects.Add(row);
        await writer.SaveAsync(CancellationToken.None);
        return row.Id;
    });
}
