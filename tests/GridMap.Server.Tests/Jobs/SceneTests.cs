using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tests.Jobs;

/// <summary>Scene scores of cells, outlines and operating points on their way from the worker to the map.</summary>
public abstract class SceneTests(TestServer server) : IDisposable
{
    private const string Cell = "41012200120101";

    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Cells_OfALeasedJob_AreThoseTheFootprintTouches()
    {
        await AddCellAsync();
        await AddCellAsync("41012200120102", west: 5);
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);

        var cells = await (await AskAsync(worker, lease.JobId, lease.LeaseId, WorkerFlow.Square(300))).Content.ReadFromJsonAsync<List<JobCell>>();

        var cell = Assert.Single(cells ?? []);
        Assert.Equal((Cell, "Polygon"), (cell.Code, cell.Polygon.GetProperty("type").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(worker, lease.JobId, Guid.NewGuid(), WorkerFlow.Square(300))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(worker, Guid.NewGuid(), lease.LeaseId, WorkerFlow.Square(300))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(worker, lease.JobId, lease.LeaseId, JsonSerializer.SerializeToElement("here"))).StatusCode);
    }

    [SkippableFact]
    public async Task Result_WithScenes_TellsTheCellHowMuchItIsWorthALook()
    {
        await AddCellAsync();
        var (client, worker) = await ClientsAsync();
        await ProcessAsync(client, worker, seed: 1, new JobScene(Cell, 0.8, 0.8, 0.3), new JobScene("41012200120199", 0.9, 0.9, 0));
        await ProcessAsync(client, worker, seed: 2, new JobScene(Cell, 0.25, null, 0.25));

        var cell = await client.GetFromJsonAsync<CellDetail>($"{Routes.Cells}/{Cell}");

        Assert.Equal(2, cell?.Scenes.Count);
        Assert.Contains(cell!.Scenes, scene => scene is { Score: 0.8, Map: 0.8, Tank: 0.3, FileName: "flight-1.tif", CoveredFraction: > 0.99 }); // Just read.
        // Both flights show the whole cell: the later one counts.
        Assert.Equal(0.25, cell.Summary.SceneScore);
    }

    [SkippableFact]
    public async Task Result_SceneScoreOutOfRange_IsRefusedByTheField()
    {
        await AddCellAsync();
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);

        var answer = await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease) with { Scenes = [new JobScene(Cell, 1.2, 1.2, 0)] });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("scenes[0].score", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("null", HttpStatusCode.NoContent)]
    [InlineData("[null]", HttpStatusCode.BadRequest)]
    [InlineData("""[{"cellCode":null,"score":0.5,"map":null,"tank":0.5}]""", HttpStatusCode.BadRequest)]
    public async Task Result_ScenesThatAreNothing_AreAbsentOrRefusedNeverATrouble(string scenes, HttpStatusCode status)
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);
        var result = JsonSerializer.SerializeToNode(await WorkerFlow.ResultAsync(worker, lease), JsonSerializerOptions.Web)!; // A record is not null.
        result["scenes"] = JsonNode.Parse(scenes);

        var answer = await worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/result", result);

        Assert.Equal(status, answer.StatusCode);
    }

    [SkippableFact]
    public async Task Edit_OfTheGround_ForgetsWhatFlightsSaidOfTheOldOne()
    {
        await AddCellAsync();
        var (client, worker) = await ClientsAsync();
        await ProcessAsync(client, worker, seed: 1, new JobScene(Cell, 0.8, 0.8, 0.3));
        var office = await _server.SignInAsync("office", Role.Office, "410122");

        var named = await (await office.PutAsJsonAsync($"{Routes.Cells}/{Cell}", new EditCellRequest("East end", null, 1))).ReadAsync<CellDetail>();
        var moved = await (await office.PutAsJsonAsync($"{Routes.Cells}/{Cell}", new EditCellRequest(null, WorkerFlow.Square(200), 2))).ReadAsync<CellDetail>();

        Assert.Equal((0.8, 1), (named.Summary.SceneScore, named.Scenes.Count));
        Assert.Null(moved.Summary.SceneScore);
        Assert.Empty(moved.Scenes);
    }

    [SkippableFact]
    public async Task Result_WithAnOperatingPoint_ShowsItWithTheFlight()
    {
        var (client, worker) = await ClientsAsync();
        var id = await ProcessAsync(client, worker, seed: 1);

        var flight = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{id}");

        Assert.Equal(("recall-first", 0.02), (flight?.OperatingPoint, flight?.Thresholds?["tank"]));
    }

    [SkippableFact]
    public async Task Result_WithWarnings_ShowsThemWithTheFlightAndInTheFeed()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);
        var warning = new Message("detection.gsdOutsideModel", new Dictionary<string, string> { ["gsdCentimetres"] = "120", ["model"] = "tank-structure" });

        await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease) with { Warnings = [warning] });

        var flight = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{lease.OrthophotoId}");
        var snapshot = await client.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot);
        var told = JsonSerializer.Deserialize<MapChange>(
            await _server.UseAsync((db, _) => db.Changes.OrderByDescending(change => change.Sequence).Where(change => change.Kind == MapChangeKind.Orthophoto)
                .Select(change => change.Payload).FirstAsync()), JsonSerializerOptions.Web);
        foreach (var shown in new[] { flight?.Warnings, Assert.Single(snapshot?.Orthophotos ?? []).Warnings, told?.Orthophoto?.Warnings })
        {
            var one = Assert.Single(shown ?? []);
            Assert.Equal((warning.Key, "120"), (one.Key, one.Arguments["gsdCentimetres"]));
        }
    }

    [SkippableTheory]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Result_WithoutWarnings_HasNothingToSay(string warnings)
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);
        var result = JsonSerializer.SerializeToNode(await WorkerFlow.ResultAsync(worker, lease), JsonSerializerOptions.Web)!; // A record is not null.
        result["warnings"] = JsonNode.Parse(warnings);

        Assert.Equal(HttpStatusCode.NoContent, (await worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/result", result)).StatusCode);

        Assert.Null((await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{lease.OrthophotoId}"))?.Warnings);
    }

    [SkippableFact]
    public async Task Result_WithAnOutline_ServesItToThePictureAndToTheMap()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);
        var (tank, shed) = (WorkerFlow.Tank(100, 100), WorkerFlow.Shed(112, 100));
        double[][] ring = [[113.6, 34.7], [113.6001, 34.7], [113.6001, 34.7001]];
        var outlined = shed.Objects[0] with { Outline = ring, PixelOutline = [[10, 20], [30, 20], [30, 40]], OutlineKind = "polygon" };
        var broken = shed.Objects[0] with { Outline = [[1]], PixelOutline = [[1, 2]] };

        await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, new JobSite([.. tank.Objects, outlined, broken], null, null)));

        var snapshot = await client.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot);
        var detail = await client.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{Assert.Single(snapshot?.Suspects ?? []).Id}");
        var sighting = Assert.Single(detail?.Sightings ?? []);
        var seen = Assert.Single(sighting.Objects, item => item.Outline is not null);
        Assert.Equal(("polygon", 3), (seen.OutlineKind, seen.PixelOutline?.Length));
        Assert.Equal(ring, seen.Outline);
        var drawn = await client.GetFromJsonAsync<JsonElement>($"{Routes.Detections}/{sighting.SiteId}/outlines");
        var shapes = drawn.GetProperty("features").EnumerateArray()
            .Select(feature => StoredGeometry.FindGeometry(feature.GetProperty("geometry"))).ToArray();
        Assert.Equal(["Point", "Polygon", "Polygon"], shapes.Select(shape => shape?.GeometryType).Order());
        Assert.All(shapes.OfType<Polygon>(), shape => Assert.True(shape.IsValid && shape.Shell.IsCCW));
        Assert.Equal(16 * Math.PI, shapes.OfType<Polygon>().Min(Domain.Geo.GroundMeasure.AreaSquareMetres), tolerance: 1);
    }

    [SkippableFact]
    public async Task Outlines_OutsideTheAccountsAreas_AreNotThere()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await LeaseAsync(worker);
        await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, WorkerFlow.Tank(100, 100)));
        var site = Assert.Single(await client.GetFromJsonAsync<List<DetectionSummary>>(Routes.Detections) ?? []);
        var stranger = await _server.SignInAsync("stranger", Role.Supervisor, "410105");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Detections}/{site.Id}/outlines")).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient worker, Guid jobId, Guid leaseId, JsonElement footprint) =>
        worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/cells", new JobCellsRequest(leaseId, footprint));

    private static async Task<JobLease> LeaseAsync(HttpClient worker) => await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");

    private async Task<Guid> ProcessAsync(HttpClient client, HttpClient worker, int seed, params JobScene[] scenes)
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(5));
        var id = await WorkerFlow.UploadAsync(client, "410122001", seed);
        var lease = await LeaseAsync(worker);
        var answer = await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease) with
        {
            Scenes = scenes, OperatingPoint = "recall-first", Thresholds = new Dictionary<string, double> { ["tank"] = 0.02, ["structure"] = 0.03 },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    private async Task<(HttpClient Client, HttpClient Worker)> ClientsAsync() =>
        (await _server.SignInAsync("uploader", Role.Supervisor, "410122"), _server.CreateWorkerClient());

    private Task<bool> AddCellAsync(string code = Cell, double west = 0) => _server.UseAsync(async (db, _) =>
    {
        var square = StoredGeometry.FindGeometry(WorkerFlow.Square(300)) ?? throw new InvalidDataException("No square.");
        var moved = new NetTopologySuite.Geometries.Utilities.AffineTransformation().Translate(-west, 0).Transform(square);
        db.Cells.Add(new CellRow { Code = code, Name = code, VillageCode = code[..12], Polygon = StoredGeometry.Write(moved), AreaSquareMetres = 90_000, Version = 1 });
        return await db.SaveChangesAsync() > 0;
    });
}
