using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Cli.Hosting;
using GridMap.Detection.Rasters;
using GridMap.Detection.Synthesis;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Tests.Detect;

/// <summary>What the files of <c>gridmap detect</c> say of outlines, operating points and cells worth a look.</summary>
public sealed class DetectResultTests : IDisposable
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-result-").FullName;
    private readonly DiscModel _model = new(gsdMetres: 0.5, hasMaps: true);
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public DetectResultTests() => _model.Change(manifest =>
    {
        manifest["classes"] = new JsonArray("structure", "tank");
        manifest["candidateThreshold"] = 0.1;
        manifest["operatingPoints"] = JsonNode.Parse("""{"recall-first":{"tank":0.1,"structure":0.2},"balanced":{"tank":0.5,"structure":0.5}}""");
    });

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Detect_Structures_AreValidPolygonsOnTheGroundWithTheirPixelOutline()
    {
        var image = MakeScene();
        using var raster = RasterFile.Open(image);
        var place = raster.Header.Georeference!; // The scene is placed.

        await RunAsync("detect", image, "--out", At("found.geojson"), "--model", _model.Folder, "--point", "recall-first");

        var features = Features("found.geojson");
        Assert.NotEmpty(features);
        Assert.All(features, feature =>
        {
            var polygon = Assert.IsType<Polygon>(feature.GetProperty("geometry").Deserialize<Geometry>(GeoJson));
            Assert.True(polygon.IsValid);
            Assert.True(polygon.Shell.IsCCW, "RFC 7946: shells run counter-clockwise");
            var properties = feature.GetProperty("properties");
            var pixels = properties.GetProperty("pixelOutline").EnumerateArray().Select(at => new PixelPoint(at[0].GetDouble(), at[1].GetDouble())).ToArray();
            Assert.Contains(properties.GetProperty("outlineKind").GetString(), (string[])["box", "rectangle", "polygon"]);
            Assert.Equal(pixels.Length + 1, polygon.NumPoints);
            Assert.All(pixels, pixel => Assert.Contains(polygon.Coordinates, corner =>
                GroundMeasure.DistanceMetres(place.ToLonLat(pixel), new LonLat(corner.X, corner.Y)) < 0.01));
            Assert.Equal(GroundMeasure.AreaSquareMetres(polygon), properties.GetProperty("areaSquareMetres").GetDouble(), tolerance: 0.05);
        });
    }

    [Fact]
    public async Task Detect_Metadata_SaysWhichOperatingPointWasTaken()
    {
        await RunAsync("detect", MakeScene(), "--out", At("found.geojson"), "--model", _model.Folder, "--point", "recall-first");

        var metadata = Document("found.geojson").GetProperty("metadata");
        Assert.Equal("recall-first", metadata.GetProperty("operatingPoint").GetString());
        Assert.Equal(0.1, metadata.GetProperty("thresholds").GetProperty("tank").GetDouble());
        Assert.Equal(0.2, metadata.GetProperty("thresholds").GetProperty("structure").GetDouble());
        Assert.InRange(metadata.GetProperty("sceneScore").GetDouble(), 0.01, 1);
        Assert.True(metadata.GetProperty("sceneMap").GetBoolean());
    }

    [Fact]
    public async Task Detect_LeastScoreByHand_LeavesTheOperatingPointEmpty()
    {
        await RunAsync("detect", MakeScene(), "--out", At("found.geojson"), "--model", _model.Folder, "--min-score", "0.35");

        var metadata = Document("found.geojson").GetProperty("metadata");
        Assert.Equal(JsonValueKind.Null, metadata.GetProperty("operatingPoint").ValueKind);
        Assert.Equal(0.35, metadata.GetProperty("thresholds").GetProperty("tank").GetDouble());
    }

    [Fact]
    public async Task Detect_Coco_HasBoxesAndSegmentations()
    {
        await RunAsync("detect", MakeScene(), "--out", At("found.coco.json"), "--model", _model.Folder);

        Assert.All(Document("found.coco.json").EnumerateArray(), entry =>
        {
            var ring = Assert.Single(entry.GetProperty("segmentation").EnumerateArray()).EnumerateArray().ToArray();
            Assert.True(ring.Length >= 6 && ring.Length % 2 == 0);
        });
    }

    [Fact]
    public async Task Detect_Csv_HasTheOutlineAsWellKnownText()
    {
        await RunAsync("detect", MakeScene(), "--out", At("found.csv"), "--model", _model.Folder);

        var lines = File.ReadAllLines(At("found.csv"));
        Assert.EndsWith("lengthMetres,widthMetres,truncated,outlineKind,pixelOutline,wkt", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.True(new WKTReader().Read(line.Split('"')[^2]).IsValid));
    }

    [Fact]
    public async Task Detect_WithCells_RanksThemByWhatTheyHoldWorthALook()
    {
        var image = MakeScene();
        WriteCells(image);

        await RunAsync("detect", image, "--out", At("found.geojson"), "--model", _model.Folder, "--cells", At("cells.geojson"), "--scene-out", At("scenes.geojson"));

        var cells = Features("scenes.geojson").Select(feature => feature.GetProperty("properties")).ToArray();
        Assert.Equal(5, cells.Length);
        var seen = cells.Where(cell => cell.GetProperty("seen").GetBoolean()).Select(cell => cell.GetProperty("sceneScore").GetDouble()).ToArray();
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(4, seen.Length);
        Assert.Equal("far away", cells[^1].GetProperty("code").GetString());
        Assert.DoesNotContain(Features("found.geojson"), feature => feature.GetProperty("properties").TryGetProperty("kind", out _));
    }

    [Fact]
    public async Task Detect_WithCellsButNoFileForThem_PutsThemAfterTheDetections()
    {
        var image = MakeScene();
        WriteCells(image);
        await RunAsync("detect", image, "--out", At("found.geojson"), "--model", _model.Folder, "--cells", At("cells.geojson"));

        Assert.Equal(5, Features("found.geojson").Count(feature => feature.GetProperty("properties").TryGetProperty("kind", out _)));
    }

    [Theory]
    [InlineData("{}", "holds no features")]
    [InlineData("[", "no valid JSON")]
    [InlineData("""{"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[113,34]}}]}""", "feature 1 is a Point")]
    [InlineData("""{"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[500000,34],[500001,34],[500001,35],[500000,34]]]}}]}""", "no longitude and latitude")]
    [InlineData("""{"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[1,0],[0,0]]]}}]}""", "crosses itself")]
    [InlineData("""{"features":[{"type":"Feature"}]}""", "feature 1")]
    public async Task Detect_CellsThatAreNone_AreRefusedByFeature(string content, string named)
    {
        File.WriteAllText(At("cells.geojson"), content);

        Assert.Equal(GridMapCommand.Failed, await GridMapCommand.RunAsync(
            ["detect", MakeScene(), "--out", At("x.geojson"), "--model", _model.Folder, "--cells", At("cells.geojson")], _output, _errors));

        Assert.Contains(named, _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("cells.geojson", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scene-out", "scenes.geojson")]
    [InlineData("--cells", "cells.geojson", "--format", "csv")]
    public async Task Detect_CellsWithoutRoomForThem_IsWrongUsage(params string[] options) =>
        Assert.Equal(GridMapCommand.WrongUsage, await GridMapCommand.RunAsync(
            ["detect", MakeScene(), "--out", At("x.out"), "--model", _model.Folder, .. options], _output, _errors));

    /// <summary>Four quarters of the scene, and one cell elsewhere.</summary>
    private void WriteCells(string image)
    {
        using var raster = RasterFile.Open(image);
        var (place, width, height) = (raster.Header.Georeference!, raster.Header.Width / 2, raster.Header.Height / 2); // The scene is placed.
        string Ring(double left, double top) => string.Join(',', new[] { (0, 0), (0, 1), (1, 1), (1, 0), (0, 0) }
            .Select(corner => place.ToLonLat(new PixelPoint(left + (corner.Item1 * width), top + (corner.Item2 * height))))
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at.Longitude:R},{at.Latitude:R}]")));
        var quarters = new[] { (0, 0), (width, 0), (0, height), (width, height) }
            .Select((corner, index) => $$$"""{"type":"Feature","properties":{"code":"{{{index}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{Ring(corner.Item1, corner.Item2)}}}]]}}""");
        const string away = """{"type":"Feature","properties":{"code":"far away"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[120.1,30],[120.1,30.1],[120,30]]]}}""";
        File.WriteAllText(At("cells.geojson"), $$"""{"type":"FeatureCollection","features":[{{away}},{{string.Join(',', quarters)}}]}""");
    }

    private JsonElement Document(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(At(name)));
        return document.RootElement.Clone();
    }

    private JsonElement[] Features(string name) => [.. Document(name).GetProperty("features").EnumerateArray()];

    private string MakeScene() => SceneSynthesizer.Write(
        new SceneOptions(3, 200, 160, 0.5, new LonLat(113.62, 34.75)), At("scene"), null, CancellationToken.None).ImagePath;

    private string At(string name) => Path.Combine(_folder, name);

    private async Task RunAsync(params string[] arguments) => Assert.Equal((GridMapCommand.Done, ""), (await GridMapCommand.RunAsync(arguments, _output, _errors), _errors.ToString()));
}
