using System.Net;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Grids;

/// <summary>Files that are no grid, or that mean harm: each is refused with one sentence and nothing is stored.</summary>
public sealed class GridFileRefusalTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("", "grid.uploadEmpty")]
    [InlineData("%PDF-1.7", "grid.formatUnknown")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Fea""", "grid.jsonBroken")]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "grid.jsonNoCollection")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:99999"}},"features":[]}""", "grid.crsUnsupported")]
    public async Task Preview_UnusableFile_IsRefusedWithOneSentence(string content, string key)
    {
        var client = await OfficeAsync();

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.json", new ByteArrayContent(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("zh-CN", "文件 a.json 不是")]
    [InlineData("en", "The file a.json is neither")]
    public async Task Preview_UnusableFile_SpeaksTheReadersLanguage(string language, string begins)
    {
        var client = await OfficeAsync();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.json", new ByteArrayContent("%PDF"u8.ToArray()));

        var problem = await response.ReadAsync<System.Text.Json.JsonElement>(HttpStatusCode.BadRequest);
        Assert.StartsWith(begins, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb", "grid.zipTooLarge")]
    [InlineData("many", "grid.zipTooMany")]
    [InlineData("climbing", "grid.zipBadName")]
    [InlineData("empty", "grid.zipNoShapefile")]
    [InlineData("twoShapes", "grid.zipManyShapefiles")]
    [InlineData("noTable", "grid.shapefilePartMissing")]
    [InlineData("brokenShape", "grid.shapefileBroken")]
    [InlineData("truncated", "grid.zipBroken")]
    public async Task Preview_UnsafeOrBrokenArchive_IsRefused(string kind, string key)
    {
        var client = await OfficeAsync();
        var zip = kind switch
        {
            "bomb" => GridFiles.Zip(("grid.shp", new byte[300_000_000])),
            "many" => GridFiles.Zip([.. Enumerable.Range(0, 300).Select(number => ($"{number}.txt", new byte[1]))]),
            "climbing" => GridFiles.Zip(("../../grid.shp", new byte[1])),
            "empty" => GridFiles.Zip(("readme.txt", new byte[1])),
            "twoShapes" => GridFiles.Zip(("a.shp", new byte[1]), ("b.shp", new byte[1])),
            "noTable" => GridFiles.Zip(("a.shp", new byte[100])),
            "brokenShape" => GridFiles.Zip(("a.shp", new byte[100]), ("a.dbf", new byte[100])),
            _ => GridFiles.Zip(("a.shp", new byte[1000]))[..40],
        };

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.zip&crs=4490", new ByteArrayContent(zip));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("nowhere", "grid.crsUnknown")]
    [InlineData("", "grid.crsMissing")]
    public async Task Preview_ShapefileWithoutSystem_AsksForOne(string crs, string key)
    {
        var client = await OfficeAsync();
        var zip = GridFiles.Shapefile(_server.Folder, Encoding.UTF8, "UTF-8", projection: null, (Town.Village + "05", "新格", Town.Square(114.008)));

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.zip&crs={crs}", new ByteArrayContent(zip));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("SQLite format 3\0 and then nothing of the kind", "grid.geoPackageBroken")]
    public async Task Preview_BrokenGeoPackage_IsRefused(string content, string key)
    {
        var client = await OfficeAsync();

        var response = await client.PostAsync($"{Routes.GridImports}?fileName=a.gpkg", new ByteArrayContent(Encoding.ASCII.GetBytes(content.PadRight(5000, 'x'))));

        Assert.Equal(key, await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private async Task<HttpClient> OfficeAsync()
    {
        await Town.BuildAsync(_server);
        return await _server.SignInAsync("ban", Role.Office, "410122");
    }
}
