using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Synthesis;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Tests.Detect;

public sealed class DetectCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-detect-").FullName;
    private readonly DiscModel _model = new(gsdMetres: 0.5);
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Detect_OrthophotoAsGeoJson_HasTheFieldsOthersBuildOn()
    {
        var image = MakeScene();

        Assert.Equal(GridMapCommand.Done, await Run("detect", image, "--out", At("found.geojson"), "--model", _model.Folder, "--min-score", "0.5"));

        using var document = JsonDocument.Parse(File.ReadAllBytes(At("found.geojson")));
        var metadata = document.RootElement.GetProperty("metadata");
        Assert.Equal("discs", metadata.GetProperty("model").GetString());
        Assert.Equal("1.2.3", metadata.GetProperty("version").GetString());
        Assert.Equal(64, metadata.GetProperty("inputHash").GetString()!.Length); // Written by the command above.
        Assert.Equal(0.5, metadata.GetProperty("gsdMetres").GetDouble(), tolerance: 1e-4);
        Assert.True(metadata.GetProperty("megapixels").GetDouble() > 0);
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.NotEmpty(features);
        foreach (var feature in features)
        {
            var properties = feature.GetProperty("properties");
            Assert.Equal("tank", properties.GetProperty("class").GetString());
            Assert.InRange(properties.GetProperty("score").GetDouble(), 0.5, 1);
            Assert.InRange(properties.GetProperty("diameterMetres").GetDouble(), 1, 7);
            Assert.True(properties.GetProperty("uncertaintyMetres").GetDouble() > 0);
            Assert.Equal(4, properties.GetProperty("pixelBox").GetArrayLength());
            Assert.InRange(feature.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), 113.61, 113.64);
        }
    }

    [Fact]
    public async Task Detect_SameInputWithOtherThreads_GivesTheSameFeatures()
    {
        var image = MakeScene();
        await Run("detect", image, "--out", At("one.coco.json"), "--model", _model.Folder, "--threads", "1", "--min-score", "0.3");
        await Run("detect", image, "--out", At("eight.coco.json"), "--model", _model.Folder, "--threads", "8", "--min-score", "0.3");

        Assert.Equal(File.ReadAllBytes(At("one.coco.json")), File.ReadAllBytes(At("eight.coco.json")));
    }

    [SkippableFact]
    public async Task Detect_ProviderThatIsNotInstalled_SaysWhichPackageBringsIt()
    {
        Skip.If(ExecutionProviders.FindFault(ExecutionProvider.Cuda) is null, "this provider is installed here");

        Assert.Equal(GridMapCommand.Failed, await Run("detect", MakeScene(), "--out", At("found.csv"), "--model", _model.Folder, "--provider", "cuda"));

        Assert.Contains("Microsoft.ML.OnnxRuntime.Gpu", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At("found.csv")));
    }

    [Fact]
    public async Task Detect_ProviderNobodyKnows_IsWrongUsage() =>
        Assert.Equal(GridMapCommand.WrongUsage, await Run("detect", "scene.tif", "--out", At("found.csv"), "--provider", "tpu"));

    [Fact]
    public async Task Detect_FolderWithOneBadFile_DoesTheRestAndNamesIt()
    {
        Directory.CreateDirectory(At("pictures"));
        File.Copy(MakeScene(), At("pictures/good.tif"));
        File.WriteAllText(At("pictures/bad.tif"), "no picture");

        var exit = await Run("detect", At("pictures"), "--out", At("found.coco.json"), "--model", _model.Folder, "--format", "coco");

        Assert.Equal(GridMapCommand.Failed, exit);
        Assert.Contains("bad.tif", _errors.ToString(), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllBytes(At("found.coco.json")));
        Assert.All(document.RootElement.EnumerateArray(), entry => Assert.Equal("good.tif", entry.GetProperty("file_name").GetString()));
        Assert.NotEmpty(document.RootElement.EnumerateArray());
    }

    [Fact]
    public async Task Detect_ThenEvaluateAgainstItself_IsPerfect()
    {
        var image = MakeScene();
        await Run("detect", image, "--out", At("found.coco.json"), "--model", _model.Folder, "--min-score", "0.5");
        using var found = JsonDocument.Parse(File.ReadAllBytes(At("found.coco.json")));
        File.WriteAllText(At("truth.json"), JsonSerializer.Serialize(new
        {
            images = new[] { new { id = 7, file_name = "scene.tif", width = 400, height = 320 } },
            categories = new[] { new { id = 3, name = "tank" } },
            annotations = found.RootElement.EnumerateArray().Select((entry, index) => new { id = index, image_id = 7, category_id = 3, bbox = entry.GetProperty("bbox") }),
        }));

        var exit = await Run("evaluate", "--truth", At("truth.json"), "--detections", At("found.coco.json"), "--json");

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Contains("\"averagePrecision\":1,", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("detect", "x.tif")]
    [InlineData("detect", "x.tif", "--out", "y.json", "--format", "shapefile")]
    [InlineData("detect", "x.tif", "--out", "y.json", "--min-score", "2")]
    [InlineData("detect", "x.tif", "--out", "y.json", "--gsd", "0")]
    [InlineData("detect", "x.tif", "--out", "y.json", "--threads", "0")]
    [InlineData("evaluate", "--truth", "x.json")]
    [InlineData("evaluate", "--truth", "x.json", "--detections", "y.json", "--iou", "0")]
    [InlineData("synthesize", "scene", "--seed", "1", "--out", "x", "--gsd", "0")]
    [InlineData("synthesize", "scene", "--seed", "1", "--out", "x", "--origin", "here")]
    [InlineData("synthesize", "scene", "--seed", "1", "--out", "x", "--kind", "castle")]
    public async Task Run_WrongUsage_ReturnsTwoAndSaysWhy(params string[] arguments)
    {
        Assert.Equal(GridMapCommand.WrongUsage, await Run(arguments));
        Assert.NotEmpty(_errors.ToString());
    }

    [Theory]
    [InlineData("missing.tif", "detect", "missing.tif", "--out", "y.json")]
    [InlineData("no-model", "detect", ".", "--out", "y.json", "--model", "no-model")]
    [InlineData("missing.json", "evaluate", "--truth", "missing.json", "--detections", "y.json")]
    public async Task Run_MissingFile_ReturnsOneAndNamesIt(string named, params string[] arguments)
    {
        Assert.Equal(GridMapCommand.Failed, await Run([.. arguments.Select(argument => argument == "." ? Path.GetDirectoryName(MakeScene())! : argument)])); // A file has a folder.
        Assert.Contains(named, _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
    }

    private string MakeScene() => SceneSynthesizer.Write(
        new SceneOptions(3, 200, 160, 0.5, new LonLat(113.62, 34.75)), At("scene"), null, CancellationToken.None).ImagePath;

    private string At(string name) => Path.Combine(_folder, name);

    private Task<int> Run(params string[] arguments) => GridMapCommand.RunAsync(arguments, _output, _errors);
}
