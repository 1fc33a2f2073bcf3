using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class BoxMergerTests : IDisposable
{
    private readonly DiscModel _model = new();
    private readonly BoxMerger _merger;

    public BoxMergerTests() => _merger = new BoxMerger(ModelFolder.Open(_model.Folder).Manifest);

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Merge_OneObjectInTwoPasses_KeepsTheSurer() =>
        Assert.Equal(0.9f, Assert.Single(_merger.Merge([Box(0, 0, 20, 0.6f, pass: 0), Box(1, 1, 20, 0.9f, pass: 1)])).Score);

    [Fact]
    public void Merge_OneObjectInTwoTiles_KeepsTheWholeBoxEvenWhenTheCutOneIsSurer()
    {
        var cut = Box(0, 0, 12, 0.9f) with { Centrality = 3, IsNearSeam = true };
        var whole = Box(0, 0, 20, 0.6f) with { Centrality = 60, IsNearSeam = true };

        Assert.Equal(20, Assert.Single(_merger.Merge([cut, whole])).Box.Width);
    }

    [Fact]
    public void Merge_SmallBoxInsideALargeOne_IsOneObject() =>
        Assert.Single(_merger.Merge([Box(0, 0, 500, 0.9f), Box(200, 200, 30, 0.8f)]));

    [Fact]
    public void Merge_OtherClassAtTheSamePlace_Stays() =>
        Assert.Equal(2, _merger.Merge([Box(0, 0, 20, 0.9f), Box(0, 0, 20, 0.8f) with { Class = 1 }]).Count);

    [Fact]
    public void Merge_AnyOrder_GivesTheSame()
    {
        var boxes = Scatter(2000, side: 400);
        var expected = _merger.Merge(boxes);
        var shuffled = boxes.ToArray();
        new Random(3).Shuffle(shuffled);

        Assert.Equal(expected, _merger.Merge(shuffled));
    }

    [Fact]
    public void Merge_KeptBoxWithoutARoofDrawn_TakesTheOneOfItsDuplicate()
    {
        var drawn = new PixelOutline(OutlineKind.Rectangle, [new(2, 0), new(20, 2), new(18, 20), new(0, 18)]);
        var cut = Structure(0.9f, PixelOutline.Of(new PixelBox(0, 0, 20, 20)), RoofColour.Dark);
        var whole = Structure(0.6f, drawn, RoofColour.Blue) with { Pass = 1 };

        var kept = Assert.Single(_merger.Merge([cut, whole]));

        Assert.Equal((0.9f, drawn, RoofColour.Blue), (kept.Score, kept.Outline, kept.Colour));
    }

    [Fact]
    public void Merge_DuplicateThatIsAPartOfTheBox_DoesNotGiveItsOutline()
    {
        var box = PixelOutline.Of(new PixelBox(0, 0, 20, 20));
        var part = new PixelOutline(OutlineKind.Rectangle, [new(2, 2), new(8, 2), new(8, 8), new(2, 8)]);

        var kept = Assert.Single(_merger.Merge([
            Structure(0.9f, box, RoofColour.Dark), Structure(0.6f, part, RoofColour.Blue) with { Box = new PixelBox(2, 2, 6, 6) }]));

        Assert.Equal((box, RoofColour.Dark), (kept.Outline, kept.Colour));
    }

    [Theory]
    [InlineData(10_000, 6_300)]
    [InlineData(100_000, 20_000)] // Ten times the boxes on ten times the ground.
    public void Merge_ManyBoxes_LooksAtAFewNeighboursOfEach(int count, int side)
    {
        var boxes = Scatter(count, side);

        var kept = _merger.Merge(boxes);

        Assert.InRange(kept.Count, count / 2, count);
        Assert.InRange(_merger.Comparisons, count, 60L * count);
    }

    [Theory]
    [InlineData(900, 1100, 16_384)] // Bands that share a strip.
    [InlineData(1000, 1000, 16_384)]
    [InlineData(900, 1100, 50)]
    [InlineData(900, 1100, 1)]
    public void MergeSettled_BandsOneByOneAndPiecesOfThem_IsMergingAllAtOnce(int secondFrom, int firstTo, int boxesAtOnce)
    {
        var boxes = Scatter(900, side: 2000);
        var first = boxes.Where(candidate => candidate.Right <= firstTo).ToArray();
        var second = boxes.Where(candidate => candidate.Box.Left >= secondFrom).Select(candidate => candidate with { Tile = 1L << 32 }).ToArray();
        var merger = new BoxMerger(ModelFolder.Open(_model.Folder).Manifest, boxesAtOnce: boxesAtOnce);

        var (settled, open) = merger.MergeSettled(first, double.NegativeInfinity, secondFrom);
        var (settledNext, openNext) = merger.MergeSettled(second, firstTo, double.PositiveInfinity);

        Assert.True(open.Count + openNext.Count < (first.Length + second.Length) / 2);
        Assert.Equal(
            _merger.Merge([.. first, .. second]),
            [.. settled.Concat(settledNext).Concat(merger.Merge([.. open, .. openNext])).Order(BoxMerger.ByScore)]);
    }

    private static Candidate[] Scatter(int count, int side)
    {
        var chance = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i => Box(
            chance.Next(side), chance.Next(side), chance.Next(8) == 0 ? 200 : chance.Next(6, 40), chance.Next(100) / 100f) with { IsNearSeam = i % 7 == 0, Centrality = chance.Next(50) })];
    }

    private static Candidate Structure(float score, PixelOutline outline, RoofColour colour) =>
        Box(0, 0, 20, score) with { Class = 1, Outline = outline, Colour = colour };

    private static Candidate Box(double left, double top, double side, float score, int pass = 0) =>
        new(0, score, new PixelBox(left, top, side, side), pass, Centrality: 100, IsNearSeam: false);
}
