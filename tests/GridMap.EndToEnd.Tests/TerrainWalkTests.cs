using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Detection.Tests.Rasters;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>A supervisor sends an elevation model and roads, plans over the hills with take-off points along the roads, and gets the files that the command writes of the same input.</summary>
[Collection(DemoTown.Collection)]
public sealed class TerrainWalkTests(DemoTown town) : IDisposable
{
    private const int Side = 400;
    private const double PixelDegrees = 0.0001;

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-hills-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task HillsAndRoads_Sent_AreFlownAsTheCommandPlansIt()
    {
        Chromium.SkipIfMissing();
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var page = window.Page;
        var (userName, password) = DemoTown.AccountOf(Role.Supervisor);
        await window.TakeSessionAsync(userName, password);
        using var supervisor = await town.Server.SignInAsync(userName, password);
        var cells = await FreeCellsAsync(supervisor);
        var village = cells[0].Code[..12];
        var (longitude, latitude) = await PlaceAsync(supervisor, cells[0].Code);
        var (dem, roads) = (WriteTerrain(longitude, latitude), WriteRoads(longitude, latitude));

        // A file that is none is told at once, and leaves nothing behind.
        await SendAsync(page, village, GroundKind.Terrain, Write("山地.tif", "no raster"));
        await Expect(page.Locator(".gm-ground-form [role=alert]")).ToContainTextAsync("不是 GeoTIFF");
        await SendAsync(page, village, GroundKind.Terrain, dem);
        await Expect(page.Locator(".gm-ground[data-state=Ready]", new() { HasText = "dem.tif" })).ToContainTextAsync("使用中");
        await Expect(page.Locator(".gm-ground", new() { HasText = "dem.tif" })).ToContainTextAsync("2021-06-01");
        await SendAsync(page, village, GroundKind.Roads, roads);
        await Expect(page.Locator(".gm-ground[data-state=Ready]", new() { HasText = "roads.geojson" })).ToContainTextAsync("2 条");

        await page.GotoAsync($"/sweeps?cells={string.Join(',', cells.Select(cell => cell.Code))}");
        await Expect(Figure(page, "photos")).ToHaveTextAsync(new Regex("[0-9]"));
        await page.Locator("details.gm-sheet", new() { HasText = "地形与道路" }).Locator("summary").ClickAsync();
        await page.Locator("[data-switch=terrain]").ClickAsync();
        await ChooseAsync(page, "高程模型", "dem.tif");
        await page.Locator("[data-switch=roads]").ClickAsync();
        await ChooseAsync(page, "路网", "roads.geojson");
        await Expect(Figure(page, "terrain")).ToContainTextAsync("dem.tif · 第 1 版 · 2021-06-01");
        await Expect(Figure(page, "roads")).ToContainTextAsync("roads.geojson");
        await Expect(Figure(page, "chosen")).ToHaveTextAsync(new Regex("可选 [1-9]"));
        await Expect(page.Locator(".gm-plan-side .gm-plan-head")).Not.ToHaveClassAsync(new Regex("is-busy"));
        await Expect(Figure(page, "profile")).ToHaveTextAsync(new Regex("离地 [0-9]+ m 至 [0-9]+ m。 起飞点高程 [0-9]+ m"));
        await Expect(page.Locator(".gm-profile polygon.gm-profile-ground")).ToHaveCountAsync(1);

        var files = await DownloadAsync(page);
        await page.GetByLabel("方案名称").FillAsync("山地航飞");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/sweeps/[0-9a-f-]{36}$"));
        await Expect(Figure(page, "terrain")).ToContainTextAsync("dem.tif");
        var id = page.Url[^36..];
        var saved = await supervisor.GetFromJsonAsync<SweepPlanDetail>($"{Routes.Sweeps}/{id}") ?? throw new InvalidOperationException("The saved plan is gone.");

        // The command, with the same files and the area as it was saved.
        File.WriteAllText(At("area.geojson"), saved.Request.GetProperty("area").GetRawText());
        await Gridmap.RunAsync(
            "plan", "--area", At("area.geojson"), "--camera", "Mavic 3E wide", "--gsd", "3", "--overlap", "80,70", "--endurance", "35", "--reserve", "25",
            "--dem", dem, "--roads", roads, "--out", At("out"));
        foreach (var name in new[] { "plan.geojson", "photos.geojson", "sortie-1.plan", "sortie-1.waypoints", "sortie-1.csv", "sweep.kml" })
        {
            Assert.Equal(File.ReadAllText(At(Path.Combine("out", name is "sweep.kml" ? "plan.kml" : name))), Encoding.UTF8.GetString(files[name]));
        }

        Assert.Equal(WithoutTimes(Waylines(File.ReadAllBytes(At("out/sortie-1.kmz")))), WithoutTimes(Waylines(files["sortie-1.kmz"])));
        Assert.Equal(File.ReadAllText(At("out/plan.geojson")), await supervisor.GetStringAsync($"{Routes.Sweeps}/{id}/geojson"));
        using var photos = JsonDocument.Parse(files["photos.geojson"]);
        var heights = photos.RootElement.GetProperty("features").EnumerateArray().Select(photo => photo.GetProperty("properties").GetProperty("heightMetres").GetDouble()).ToList();
        Assert.True(heights.Max() - heights.Min() > 5, "The hills are not followed.");
        Assert.Empty(window.Complaints.Where(complaint => !complaint.Contains("400", StringComparison.Ordinal)));
    }

    private static ILocator Figure(IPage page, string name) => page.Locator($".gm-plan-side [data-figure={name}]");

    private static async Task SendAsync(IPage page, string area, GroundKind kind, string path)
    {
        await page.GotoAsync($"/sweeps/ground?area={area}");
        await page.Locator(".gm-ground-form [name=kind]").SelectOptionAsync($"{kind}");
        await page.Locator(".gm-ground-form [name=measuredOn]").FillAsync("2021-06-01");
        await page.Locator(".gm-ground-form [name=source]").FillAsync("测试数据");
        await page.Locator(".gm-ground-form input[type=file]").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).ClickAsync();
    }

    /// <summary>The demo's own serves the same ground.</summary>
    private static Task ChooseAsync(IPage page, string label, string name) =>
        page.Locator("label.gm-typed", new() { HasText = label }).Locator("select").SelectOptionAsync(new SelectOptionValue { Label = name });

    private async Task<Dictionary<string, byte[]>> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "全部文件" }).ClickAsync());
        await download.SaveAsAsync(At("sweep.zip"));
        await using var archive = await ZipFile.OpenReadAsync(At("sweep.zip"));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var from = await entry.OpenAsync();
            await from.CopyToAsync(content);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }

    private static string Waylines(byte[] kmz)
    {
        using var archive = new ZipArchive(new MemoryStream(kmz));
        return string.Join('\n', archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static string WithoutTimes(string text) => Regex.Replace(text, "<wpml:(createTime|updateTime)>[0-9]+<", "<");

    private static async Task<IReadOnlyList<CellSummary>> FreeCellsAsync(HttpClient client)
    {
        var found = await client.GetFromJsonAsync<Page<CellSummary>>($"{Routes.Cells}?area={DemoTown.County}&after=&sweep={SweepState.Unswept}");
        return found?.Items is { Count: > 3 } items ? [.. items.Take(6)] : throw new InvalidOperationException("The demo town has no cells that wait.");
    }

    private static async Task<(double Longitude, double Latitude)> PlaceAsync(HttpClient client, string code)
    {
        var cell = await client.GetFromJsonAsync<JsonElement>($"{Routes.Cells}/{code}");
        var corner = cell.GetProperty("polygon").GetProperty("coordinates");
        while (corner[0].ValueKind is JsonValueKind.Array)
        {
            corner = corner[0];
        }

        return (corner[0].GetDouble(), corner[1].GetDouble());
    }

    /// <summary>Hills in degrees of longitude and latitude, as most models come.</summary>
    private string WriteTerrain(double longitude, double latitude)
    {
        var heights = Enumerable.Range(0, Side * Side).SelectMany(i => BitConverter.GetBytes((float)(120 + (9 * Math.Sin(i % Side / 17.0)) + (7 * Math.Cos(i / Side / 21.0)))));
        return new TiffBuilder(Side, Side, bits: 32).Short(339, 3)
            .Placed(longitude - (Side / 2 * PixelDegrees), latitude + (Side / 2 * PixelDegrees), PixelDegrees, 4326, isGeographic: true).Pixels([.. heights]).Write(At("dem.tif"));
    }

    private string WriteRoads(double longitude, double latitude)
    {
        double[][][] lines = [[[longitude - 0.02, latitude - 0.0005], [longitude + 0.02, latitude - 0.0005]], [[longitude - 0.001, latitude - 0.02], [longitude - 0.001, latitude + 0.02]]];
        return Write("roads.geojson", JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = new[] { new { type = "Feature", properties = new { }, geometry = new { type = "MultiLineString", coordinates = lines } } },
        }));
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
