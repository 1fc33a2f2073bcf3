using System.Text.Json.Nodes;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Scenes;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Detection.Tests.Pipeline;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Scenes;

public sealed class SceneScoresTests : IDisposable
{
    private const int Side = 400;
    private static readonly (double X, double Y)[] Discs = [(70, 70), (340, 90), (120, 310)];
    private readonly DiscModel _model = new(hasMaps: true);

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task In_PiecesOfThePicture_AreHighWhereADiscIs()
    {
        var scenes = await SearchAsync(threads: 2);

        Assert.True(scenes.HasMap);
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var score = scenes.In([Square(column * 100, row * 100, 100)]);
                var isThere = Discs.Any(disc => (int)(disc.X / 100) == column && (int)(disc.Y / 100) == row);
                Assert.Equal(isThere, score.Tank > 0.5);
                Assert.Equal(isThere, score.Map > 0.08);
            }
        }
    }

    [Fact]
    public async Task In_Hole_DoesNotCount()
    {
        var scenes = await SearchAsync(threads: 1);

        var score = scenes.In([Square(0, 0, 200), Square(40, 40, 60)]);

        Assert.Equal(new SceneScore(Map: 0, Tank: 0), score);
    }

    [Fact]
    public async Task In_PieceSmallerThanACell_TakesTheCellItLiesIn() =>
        Assert.InRange((await SearchAsync(threads: 1)).In([Square(70, 70, 3)]).Map!.Value, 0.08, 1); // The model has a map.

    [Fact]
    public async Task Whole_AnyNumberOfThreads_IsTheSameEverywhere()
    {
        var (one, eight) = (await SearchAsync(threads: 1), await SearchAsync(threads: 8));

        Assert.Equal(one.Whole, eight.Whole);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(one.In([Square(i % 10 * 40, i / 10 * 40, 40)]), eight.In([Square(i % 10 * 40, i / 10 * 40, 40)])));
    }

    [Fact]
    public async Task Whole_CalibratedModel_SaysProbabilities()
    {
        var raw = (await SearchAsync(threads: 1)).Whole;
        _model.Change(manifest => manifest["calibration"] = JsonNode.Parse("""{"scene":{"a":2,"b":1}}"""));

        var calibrated = (await SearchAsync(threads: 1)).Whole;

        Assert.Equal(1 / (1 + Math.Exp(-((2 * Math.Log(raw.Map!.Value / (1 - raw.Map.Value))) + 1))), calibrated.Map!.Value, tolerance: 1e-9); // The model has a map.
        Assert.Equal(raw.Tank, calibrated.Tank);
    }

    [Fact]
    public async Task Whole_ModelWithoutSceneMap_FallsBackToTheSurestTankWhateverTheThreshold()
    {
        using var plain = new DiscModel();

        var scenes = await SearchAsync(threads: 1, plain, threshold: 0.99);

        Assert.False(scenes.HasMap);
        Assert.Null(scenes.Whole.Map);
        Assert.InRange(scenes.Whole.Value, 0.5, 0.98);
        Assert.Equal(0, scenes.In([Square(200, 200, 100)]).Value);
    }

    [Fact]
    public async Task RunAsync_DiscsTakenForRoofs_CarryOutlinesThatDoNotDependOnThreadsOrSeams()
    {
        _model.Change(manifest => manifest["classes"] = new JsonArray("structure", "tank"));
        var centres = Enumerable.Range(0, 36).Select(i => (X: 30.0 + (i % 6 * 61), Y: 30.0 + (i / 6 * 61))).ToArray();
        var picture = DiscPicture.Draw(Side, Side, centres, diameter: 3 * DiscModel.DiscPixels / 2.0);
        var rings = new List<string>();
        foreach (var (threads, stripRows) in new[] { (1, 256), (3, 64), (8, 400) })
        {
            using var detector = _model.Load();
            var found = await new ObjectSearch(detector, threads, stripRows).RunAsync(picture, gsdMetres: 0.1 / 1.5, Thresholds(0.3), null, CancellationToken.None);
            Assert.Equal(centres.Length, found.Count);
            rings.Add(string.Join('\n', found.Select(box => $"{box.Outline!.Kind} {string.Join(' ', box.Outline.Ring)}"))); // Structures have one.
            Assert.Contains(found, box => box.Outline!.Kind is not OutlineKind.Box);
            Assert.All(found, box => Assert.InRange(box.Outline!.AreaSquarePixels, 0.5 * 18 * 18, 1.2 * 18 * 18));
        }

        Assert.Single(rings.Distinct());
    }

    [Fact]
    public async Task HasMap_PassThatKeepsOnlyTheSecondKindOfTank_IsDrawn()
    {
        _model.Change(manifest =>
        {
            manifest["classes"] = new JsonArray("silo", "oil_tank");
            manifest["classMap"] = JsonNode.Parse("""{"silo": "tank", "oil_tank": "tank"}""");
            manifest["passes"]![0]!["classes"] = new JsonArray("oil_tank"); // The test manifest has one pass.
        });

        Assert.True((await SearchAsync(threads: 1)).HasMap);
    }

    [Fact]
    public async Task In_RingOfTwoCorners_IsRefused()
    {
        var scenes = await SearchAsync(threads: 1);

        Assert.Throws<ArgumentException>(() => scenes.In([[new PixelPoint(0, 0), new PixelPoint(9, 9)]]));
    }

    private async Task<SceneScores> SearchAsync(int threads, DiscModel? model = null, double threshold = 0.3)
    {
        using var detector = (model ?? _model).Load();
        var scenes = new SceneBuilder(detector.Manifest);
        await new ObjectSearch(detector, threads, stripRows: 100, scenes).RunAsync(
            DiscPicture.Draw(Side, Side, Discs), gsdMetres: 0.1, Thresholds(threshold), null, CancellationToken.None);
        return scenes.Finish();
    }

    private static Dictionary<ObjectClass, double> Thresholds(double all) => new() { [ObjectClass.Tank] = all, [ObjectClass.Structure] = all };

    private static PixelPoint[] Square(double left, double top, double side) =>
        [new(left, top), new(left + side, top), new(left + side, top + side), new(left, top + side)];
}
