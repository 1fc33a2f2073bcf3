using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class OperatingPointTests
{
    [Fact]
    public async Task DetectAsync_ThresholdsUnderTheModelsOwnNames_AreTaken()
    {
        using var model = Model("""{"operatingPoints": {"balanced": {"oil_tank": 0.3, "building": 0.2, "car": 0.9}}}""");

        var report = await Detect(model);

        Assert.Equal((0.3, 0.2), (report.Thresholds[ObjectClass.Tank], report.Thresholds[ObjectClass.Structure]));
    }

    [Theory]
    [InlineData("""{"operatingPoints": {"balanced": {"oiltank": 0.3}}}""", "operatingPoints", "oiltank")]
    [InlineData("""{"operatingPoints": {"balanced": {"oil_tank": 0.3, "tank": 0.4}}}""", "balanced", "oil_tank, tank", "two thresholds")]
    [InlineData("""{"calibration": {"oiltank": {"a": 1, "b": 0}}}""", "calibration", "oiltank")]
    public void Open_KeysThatAreNoClass_AreRefusedByName(string changes, params string[] named)
    {
        using var model = Model(changes);

        var refusal = model.Refusal();

        Assert.All(named, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("oil_tank")]
    [InlineData("tank")]
    public void FindCalibration_OwnNameOrWhatItStandsFor_IsFound(string key)
    {
        using var model = Model($$"""{"calibration": {"{{key}}": {"a": 2, "b": 0.5}, "scene": {"a": 1, "b": 0} } }""");

        Assert.Equal(new Calibration(2, 0.5), ModelFolder.Open(model.Folder).Manifest.FindCalibration("oil_tank"));
    }

    [Theory]
    [InlineData(4.0, 0.1, 0.731)] // sigmoid(0 + 1)
    [InlineData(4.0, 0.3, 0.5)] // The picture is too coarse for the calibration of small ones.
    [InlineData(5.0, 0.1, 0.5)]
    [InlineData(null, null, 0.5)]
    public void Apply_SmallInAFinePicture_HasItsOwnCalibration(double? sideMetres, double? gsdMetres, double expected)
    {
        using var model = Model("""{"calibration": {"tank": {"a": 2, "b": 0, "small": {"greatestMetres": 4.5, "greatestGsdMetres": 0.2, "a": 3, "b": 1} } } }""");

        var calibration = ModelFolder.Open(model.Folder).Manifest.FindCalibration("tank");

        Assert.Equal(expected, calibration!.Apply(0.5, sideMetres, gsdMetres), 3);
    }

    [Theory]
    [InlineData(0.25, 0.1, true)]
    [InlineData(0.25, 0.25, false)]
    public async Task DetectAsync_ThresholdNoScoreReaches_IsWarnedOf(double candidateThreshold, double threshold, bool isWarned)
    {
        using var model = Model(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"candidateThreshold": {{candidateThreshold}}, "operatingPoints": {"balanced": {"tank": {{threshold}}, "structure": 0.5} } }"""));

        Assert.Equal(isWarned, (await Detect(model)).Warnings.Any(warning => warning.Text.Contains("candidateThreshold", StringComparison.Ordinal)));
    }

    [Fact]
    public void ShippedManifest_EveryOperatingPoint_NamesEveryClass()
    {
        var manifest = ModelFolder.Open(Path.Combine(ShippedModelTests.RepositoryRoot(), "detection-models", ModelFolder.DefaultName)).Manifest;

        Assert.NotEmpty(manifest.OperatingPoints);
        Assert.All(manifest.OperatingPoints.Values, point => Assert.Equal(manifest.Classes.Order(), point.Keys.Order()));
    }

    private static BroughtModel Model(string changes) => new(CellGraph.Yolo8(), BroughtModel.Manifest("yolov8", keys =>
    {
        foreach (var (key, value) in JsonNode.Parse(changes)!.AsObject()) // The rows above are objects.
        {
            keys[key] = value?.DeepClone();
        }
    }));

    private static async Task<DetectionReport> Detect(BroughtModel model)
    {
        using var detector = model.Load();
        var path = Path.Combine(model.Folder, "picture.png");
        using (var image = NetVips.Image.Black(80, 70, bands: 3))
        {
            image.WriteToFile(path);
        }

        return await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(path, new DetectionSettings { GsdMetres = 0.1, Threads = 1 }, null, CancellationToken.None);
    }
}
