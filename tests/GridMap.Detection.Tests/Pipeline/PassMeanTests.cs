using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

/// <summary>One answer of what several passes find. The model's candidate threshold is 0.1: log-odds −2.197, as 0.9 has 2.197 and 0.6 has 0.405.</summary>
public sealed class PassMeanTests : IDisposable
{
    private readonly DiscModel _model = new();
    private readonly ModelManifest _manifest;

    public PassMeanTests()
    {
        _model.Change(manifest =>
        {
            manifest["acrossPasses"] = "mean";
            manifest["candidateThreshold"] = 0.1;
        });
        _manifest = ModelFolder.Open(_model.Folder).Manifest;
    }

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Merge_SeenByBothPasses_IsTheMeanOfBoxesByScoreAndOfLogOdds()
    {
        var one = Assert.Single(Merger().Merge([Box(0, 0, 20, 0.6f, pass: 0), Box(2, 1, 20, 0.9f, pass: 1)]));

        Assert.Equal((1.2, 0.6, 20, 20), (Math.Round(one.Box.Left, 6), Math.Round(one.Box.Top, 6), Math.Round(one.Box.Width, 6), Math.Round(one.Box.Height, 6)));
        Assert.Equal(0.786, one.Score, 3);
    }

    [Theory]
    [InlineData(20, null, null, 0.5)] // The other pass looks for it and has none.
    [InlineData(20, 21.0, null, 0.9)] // It is too small for the other pass to speak.
    [InlineData(20, null, 19.0, 0.9)]
    public void Merge_SeenByOnePass_CountsOnlyPassesThatLookForItsSize(double side, double? least, double? greatest, double expected) =>
        Assert.Equal(expected, Assert.Single(Merger(least, greatest).Merge([Box(0, 0, side, 0.9f, pass: 0)])).Score, 3);

    [Fact]
    public void Merge_TwoOfOnePass_TheStrongerCounts() =>
        Assert.Equal(0.786, Assert.Single(Merger().Merge([Box(0, 0, 20, 0.6f, pass: 0), Box(0, 0, 20, 0.9f, pass: 1), Box(1, 0, 20, 0.2f, pass: 0)])).Score, 3);

    [Fact]
    public void Merge_PartOfAnObject_NeitherMovesItsSidesNorSpeaksForIt() =>
        Assert.Equal(
            (new PixelBox(0, 0, 100, 100), 0.5),
            Merger().Merge([Box(0, 0, 100, 0.9f, pass: 0), Box(10, 10, 30, 0.8f, pass: 1)]).Select(kept => (kept.Box, Math.Round(kept.Score, 3))).Single());

    [Fact]
    public void Merge_RoofThatNobodyDrew_HasTheMeanBoxForItsOutline()
    {
        var one = Assert.Single(Merger().Merge([Roof(Box(0, 0, 20, 0.9f, pass: 0)), Roof(Box(2, 0, 20, 0.9f, pass: 1))]));

        Assert.Equal(PixelOutline.Of(one.Box).Ring, one.Outline?.Ring);
        Assert.Equal(1, one.Box.Left, 6);
    }

    [Fact]
    public void Merge_OneByOneOfBandsAndAllAtOnce_IsTheSameInAnyOrder()
    {
        var boxes = Scatter(900, side: 2000);
        var expected = Merger().Merge(boxes);
        var shuffled = boxes.ToArray();
        new Random(3).Shuffle(shuffled);
        var merger = Merger(boxesAtOnce: 50);

        var (settled, open) = merger.MergeSettled([.. shuffled.Where(candidate => candidate.Right <= 1100)], double.NegativeInfinity, 900);
        var (settledNext, openNext) = merger.MergeSettled(
            [.. shuffled.Where(candidate => candidate.Box.Left >= 900).Select(candidate => candidate with { Tile = 1L << 32 })], 1100, double.PositiveInfinity);
        IEnumerable<Candidate> byBands = [.. settled, .. settledNext, .. merger.Merge([.. open, .. openNext])];

        Assert.Equal(expected.Select(Told), byBands.Order(BoxMerger.ByScore).Select(Told));
        Assert.Equal(expected, Merger().Merge(shuffled));
    }

    private BoxMerger Merger(double? least = null, double? greatest = null, int boxesAtOnce = 16_384) =>
        new(_manifest, [Pass(null, null), Pass(least, greatest)], boxesAtOnce);

    private static SearchPass Pass(double? least, double? greatest) => new(1, null, [new SideLimits(least, greatest), new SideLimits(null, null)]);

    private static (PixelBox Box, float Score) Told(Candidate candidate) => (candidate.Box, candidate.Score);

    private static Candidate[] Scatter(int count, int side)
    {
        var chance = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i => Box(
            chance.Next(side), chance.Next(side), chance.Next(8) == 0 ? 200 : chance.Next(6, 40), chance.Next(10, 100) / 100f, pass: i % 2))];
    }

    private static Candidate Roof(Candidate candidate) => candidate with { Class = 1, Outline = PixelOutline.Of(candidate.Box), Colour = RoofColour.Dark };

    private static Candidate Box(double left, double top, double side, float score, int pass) =>
        new(0, score, new PixelBox(left, top, side, side), pass, Centrality: 100, IsNearSeam: false);
}
