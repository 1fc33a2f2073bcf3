using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Cli.Hosting;
using GridMap.Cli.Tests.Hosting;
using GridMap.Cli.Work;
using GridMap.Contracts.Jobs;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Synthesis;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Tests.Work;

public sealed class WorkLoopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-work-").FullName;
    private readonly DiscModel _model = new(gsdMetres: 0.5);
    private readonly List<JobFailure> _failures = [];
    private readonly List<JobResult> _results = [];
    private readonly List<JobCell> _cells = [];
    private readonly StringWriter _log = new();

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_Orthophoto_SendsTilesChipsAndOneResult()
    {
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 200, HeightMetres: 150, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);

        var requests = await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), scene.ImagePath);

        Assert.Empty(_failures);
        var result = Assert.Single(_results);
        Assert.Equal((scene.WidthPixels, scene.HeightPixels, 4547, "discs"), (result.Width, result.Height, result.Epsg, result.Model));
        Assert.Equal(0.5, result.GsdMetres, tolerance: 0.001);
        Assert.Equal("Polygon", result.Footprint.GetProperty("type").GetString());
        Assert.Single(requests, request => request.EndsWith("/tiles", StringComparison.Ordinal));
        Assert.Equal(result.Sites.Count, requests.Count(request => request.EndsWith("/chips", StringComparison.Ordinal)));
        Assert.All(result.Sites, site => Assert.Equal((64, 4), (site.ChipSha256?.Length, site.ChipPixelBox?.Length)));
    }

    [Fact]
    public async Task Run_FlightOverGridCells_ScoresEachAndSendsOutlines()
    {
        using var model = new DiscModel(gsdMetres: 0.5, hasMaps: true);
        model.Change(manifest => manifest["classes"] = new JsonArray("structure", "tank"));
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 200, HeightMetres: 150, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);
        // The whole scene, and a place far away.
        _cells.Add(new JobCell("41012200120101", Square(113.61, 34.74, 0.03)));
        _cells.Add(new JobCell("41012200120102", Square(114.61, 34.74, 0.03)));

        await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), scene.ImagePath, model: model);

        var result = Assert.Single(_results);
        var cell = Assert.Single(result.Scenes);
        Assert.Equal("41012200120101", cell.CellCode);
        Assert.InRange(cell.Score, 0.01, 1);
        Assert.Equal(cell.Score, Math.Max(cell.Map ?? 0, cell.Tank));
        Assert.Equal(("balanced", 0.3), (result.OperatingPoint, result.Thresholds?["tank"]));
        Assert.All(result.Sites.SelectMany(site => site.Objects), seen => Assert.Equal(seen.PixelOutline?.Length, seen.Outline?.Length));
        Assert.All(result.Sites.SelectMany(site => site.Objects), seen => Assert.Contains(seen.OutlineKind, (string[])["box", "rectangle", "polygon"]));
    }

    [Theory]
    [InlineData(0.1, 0.4, true)]
    [InlineData(0.1, 0.8, false)]
    [InlineData(0.6, 2.0, true)]
    public async Task Run_PictureThatDoesNotSuitTheModel_TellsTheServer(double finest, double coarsest, bool isWarned)
    {
        _model.Change(manifest => manifest["gsdRangeMetres"] = new JsonArray(finest, coarsest));
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 100, HeightMetres: 100, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);

        await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), scene.ImagePath);

        var warning = Assert.Single(_results).Warnings.SingleOrDefault(warning => warning.Key == "detection.gsdOutsideModel");
        Assert.Equal(isWarned, warning is not null);
        Assert.Equal(isWarned ? "50 discs" : null, warning is null ? null : $"{warning.Arguments["gsdCentimetres"]} {warning.Arguments["model"]}");
        Assert.Equal(isWarned, _log.ToString().Contains("50 cm per pixel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_PointBelowWhatTheModelLooksAt_TellsTheServerOnceAClass()
    {
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 100, HeightMetres: 100, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);

        await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), scene.ImagePath);

        var told = Assert.Single(_results).Warnings.Where(warning => warning.Key.EndsWith("PointBelowModel", StringComparison.Ordinal)).ToList();
        Assert.Equal(["detection.structurePointBelowModel", "detection.tankPointBelowModel"], told.Select(warning => warning.Key).Order());
        Assert.All(told, warning => Assert.Equal(("0.3", "0.5"), (warning.Arguments["askedScore"], warning.Arguments["leastScore"])));
    }

    [Fact]
    public async Task Run_WithoutTheServersDisk_DownloadsAndGoesOnAfterABreak()
    {
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 100, HeightMetres: 100, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);

        var requests = await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), localPath: null);

        Assert.Empty(_failures);
        Assert.Single(_results);
        Assert.Equal(2, requests.Count(request => request.EndsWith("/input", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_FileThatIsNoRaster_TellsTheServerWhy()
    {
        var path = Path.Combine(_folder, "letter.tif");
        await File.WriteAllTextAsync(path, "Not a picture, whatever its name says.");

        await RunAsync(await File.ReadAllBytesAsync(path), path);

        var failure = Assert.Single(_failures);
        Assert.Equal(("raster.notARaster", false), (failure.Failure.Key, failure.MayRetry));
        Assert.Equal("flight.tif", failure.Failure.Arguments["fileName"]);
    }

    [Fact]
    public async Task Run_ModelThatIsNotThere_TellsTheServerWhy()
    {
        var scene = SceneSynthesizer.Write(
            new SceneOptions(Seed: 3, WidthMetres: 100, HeightMetres: 100, GsdMetres: 0.5, new LonLat(113.62, 34.75)), _folder, null, default);
        File.Delete(Path.Combine(_model.Folder, "model.onnx"));

        await RunAsync(await File.ReadAllBytesAsync(scene.ImagePath), scene.ImagePath);

        Assert.Equal("jobs.modelUnusable", Assert.Single(_failures).Failure.Key);
    }

    [Fact]
    public async Task Run_LeaseLostWhileAtIt_DropsTheJobAndReportsNothing()
    {
        await RunAsync([1, 2, 3], localPath: null, isLeaseLost: true);

        Assert.Empty(_failures);
        Assert.Empty(_results);
    }

    private async Task<List<string>> RunAsync(byte[] file, string? localPath, bool isLeaseLost = false, DiscModel? model = null)
    {
        var lease = new JobLease(
            Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "flight.tif", file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), localPath, 30, 1);
        var isFirstDownload = true;
        using var server = new ScriptedServer(async (request, cancellation) =>
        {
            switch (request.RequestUri?.Segments[^1])
            {
                case "lease" when !request.RequestUri.AbsolutePath.EndsWith("/jobs/lease", StringComparison.Ordinal):
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                case "lease":
                    return Json(lease);
                case "heartbeat":
                    return new HttpResponseMessage(isLeaseLost ? HttpStatusCode.Conflict : HttpStatusCode.NoContent);
                case "input" when isLeaseLost:
                    await Task.Delay(Timeout.Infinite, cancellation);
                    throw new InvalidOperationException("An endless wait ended.");
                case "input":
                    var from = (int)(request.Headers.Range?.Ranges.Single().From ?? 0);
                    var part = isFirstDownload ? file[..(file.Length / 2)] : file[from..];
                    isFirstDownload = false;
                    return new HttpResponseMessage(from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK)
                    {
                        Content = part.Length < file.Length - from ? new BreakingContent(part) : new ByteArrayContent(part),
                    };
                case "cells":
                    return Json(_cells);
                case "chips" or "tiles":
                    var bytes = await request.Content!.ReadAsByteArrayAsync(cancellation); // both carry a file
                    return Json(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length));
                case "result":
                    _results.Add(await request.Content!.ReadFromJsonAsync<JobResult>(cancellation) ?? throw new InvalidDataException("Empty.")); // as above
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                case "failure":
                    _failures.Add(await request.Content!.ReadFromJsonAsync<JobFailure>(cancellation) ?? throw new InvalidDataException("Empty.")); // as above
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                default:
                    return new HttpResponseMessage(HttpStatusCode.NotFound);
            }
        });
        using var http = server.CreateClient();
        var api = new WorkerApi(http);
        var clock = TimeProvider.System;
        var patience = new Patience(clock, TextWriter.Null, TimeSpan.FromMinutes(1));
        var settings = new WorkerSettings("test", (model ?? _model).Folder, Threads: 2, ExecutionProvider.Cpu, IsOnce: true, Path.Combine(_folder, "scratch"));
        using var loaded = new WorkerModel(settings, TextWriter.Null);
        var processor = new JobProcessor(api, patience, settings, loaded, clock);
        await new WorkLoop(api, patience, processor, new ScreeningProcessor(api, patience, settings, clock), new TerrainProcessor(api, patience, settings), settings, clock, _log).RunAsync(CancellationToken.None);
        return server.Requests;
    }

    private static JsonElement Square(double west, double south, double side) => JsonSerializer.SerializeToElement(new
    {
        type = "Polygon",
        coordinates = new[] { new[] { new[] { west, south }, [west + side, south], [west + side, south + side], [west, south + side], [west, south] } },
    });

    private static HttpResponseMessage Json<T>(T value) => new(HttpStatusCode.OK) { Content = JsonContent.Create(value) };

    /// <summary>A body whose connection breaks after its bytes.</summary>
    private sealed class BreakingContent(byte[] bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes);
            throw new HttpRequestException("The connection was lost.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
