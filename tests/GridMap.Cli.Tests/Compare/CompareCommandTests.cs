using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Synthesis;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Tests.Compare;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-compare-").FullName;
    private readonly DiscModel _model = new(gsdMetres: 0.5);
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Compare_AFlightWithItself_FindsNoChange()
    {
        var scene = MakeScene();

        Assert.Equal(GridMapCommand.Done, await Run("compare", scene, scene, "--out", At("changes.geojson"), "--model", _model.Folder, "--json"));

        using var summary = JsonDocument.Parse(_output.ToString());
        var registration = summary.RootElement.GetProperty("registration");
        Assert.Equal(0, registration.GetProperty("shiftEastMetres").GetDouble(), 0.01);
        Assert.True(registration.GetProperty("agreeingWindows").GetInt32() > 10);
        Assert.True(summary.RootElement.GetProperty("counts").GetProperty("same").GetInt32() > 0);
        using var changes = JsonDocument.Parse(File.ReadAllBytes(At("changes.geojson")));
        Assert.All(changes.RootElement.GetProperty("features").EnumerateArray(), feature =>
        {
            Assert.Equal("same", feature.GetProperty("properties").GetProperty("change").GetString());
            Assert.True(feature.GetProperty("properties").GetProperty("counterEvidence").GetArrayLength() > 0);
        });
    }

    [Fact]
    public async Task Compare_DetectionsGiven_WhatOneFileLacksIsJudgedByThePicture()
    {
        var scene = MakeScene();
        await Run("detect", scene, "--out", At("found.geojson"), "--model", _model.Folder, "--min-score", "0.5");
        File.WriteAllText(At("none.geojson"), """{"type":"FeatureCollection","features":[]}""");

        var exit = await Run("compare", scene, scene, "--detections-before", At("none.geojson"), "--detections-after", At("found.geojson"), "--out", At("changes.geojson"));

        Assert.Equal(GridMapCommand.Done, exit);
        using var changes = JsonDocument.Parse(File.ReadAllBytes(At("changes.geojson")));
        var features = changes.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToList();
        Assert.NotEmpty(features);
        Assert.DoesNotContain(features, feature => feature.GetProperty("change").GetString() == "appeared");
        Assert.All(features, feature => Assert.Equal(JsonValueKind.Null, feature.GetProperty("before").ValueKind));
    }

    [Fact]
    public async Task Compare_DetectionsWithCells_PassesTheCellsOver()
    {
        var scene = MakeScene();
        File.WriteAllText(At("cells.geojson"), """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},
             "geometry":{"type":"Polygon","coordinates":[[[113.61,34.74],[113.63,34.74],[113.63,34.76],[113.61,34.76],[113.61,34.74]]]}}]}
            """);
        await Run("detect", scene, "--out", At("found.geojson"), "--model", _model.Folder, "--min-score", "0.5", "--cells", At("cells.geojson"));
        Assert.Contains("\"cell\"", File.ReadAllText(At("found.geojson")), StringComparison.Ordinal);

        var exit = await Run("compare", scene, scene, "--detections-before", At("found.geojson"), "--detections-after", At("found.geojson"), "--out", At("changes.geojson"));

        Assert.Equal("", _errors.ToString());
        Assert.Equal(GridMapCommand.Done, exit);
    }

    [Theory]
    [InlineData("not json", "found.geojson", "no JSON")]
    [InlineData("[]", "found.geojson", "no features")]
    [InlineData("""{"features":[{"properties":{"class":"tree","score":0.5,"pixelBox":[1,1,2,2]}}]}""", "features[0]", "tree")]
    [InlineData("""{"features":[{"properties":{"class":"tank","score":7,"pixelBox":[1,1,2,2]}}]}""", "features[0]", "score")]
    [InlineData("""{"features":[{"properties":{"file":"other.tif","class":"tank","score":0.7,"pixelBox":[1,1,2,2]}}]}""", "found.geojson", "other pictures")]
    public async Task Compare_DetectionsThatAreNone_AreNamed(string text, string named, string why)
    {
        var scene = MakeScene();
        File.WriteAllText(At("found.geojson"), text);

        Assert.Equal(GridMapCommand.Failed, await Run("compare", scene, scene, "--detections-before", At("found.geojson"), "--out", At("changes.geojson")));

        Assert.Contains(named, _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(why, _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At("changes.geojson")));
    }

    [Fact]
    public async Task Compare_OtherPlace_RefusesAndNamesBothFiles()
    {
        var other = SceneSynthesizer.Write(new SceneOptions(3, 120, 100, 0.5, new LonLat(113.72, 34.75)), At("other"), null, CancellationToken.None).ImagePath;
        var moved = At("elsewhere.tif");
        File.Move(other, moved);

        Assert.Equal(GridMapCommand.Failed, await Run("compare", MakeScene(), moved, "--out", At("changes.geojson")));

        Assert.Contains("scene.tif", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("elsewhere.tif", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare", "a.tif", "--out", "c.geojson")]
    [InlineData("compare", "a.tif", "b.tif")]
    [InlineData("compare", "a.tif", "b.tif", "--out", "c.geojson", "--max-shift", "0")]
    public async Task Compare_WrongUsage_ReturnsTwo(params string[] arguments) => Assert.Equal(GridMapCommand.WrongUsage, await Run(arguments));

    [Fact]
    public async Task Compare_MissingFile_ReturnsOneAndNamesIt()
    {
        Assert.Equal(GridMapCommand.Failed, await Run("compare", "missing.tif", "missing.tif", "--out", At("c.geojson")));
        Assert.Contains("missing.tif", _errors.ToString(), StringComparison.Ordinal);
    }

    private string MakeScene() => SceneSynthesizer.Write(
        new SceneOptions(3, 160, 130, 0.5, new LonLat(113.62, 34.75)), At("scene"), null, CancellationToken.None).ImagePath;

    private string At(string name) => Path.Combine(_folder, name);

    private Task<int> Run(params string[] arguments) => GridMapCommand.RunAsync(arguments, _output, _errors);
}
