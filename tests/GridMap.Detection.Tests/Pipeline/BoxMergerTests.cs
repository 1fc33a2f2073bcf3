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

    private static Candidate[] Scatter(int count, int side)
    {
        var chance = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i => Box(
            chance.Next(side), chance.Next(side), chance.Next(8) == 0 ? 200 : chance.Next(6, 40), chance.Next(100) / 100f) with { IsNearSeam = i % 7 == 0, Centrality = chance.Next(50) })];
    }

    private static Candidate Box(double left, double top, double side, float score, int pass = 0) =>
        new(0, score, new PixelBox(left, top, side, side), pass, Centrality: 100, IsNearSeam: false);
}
