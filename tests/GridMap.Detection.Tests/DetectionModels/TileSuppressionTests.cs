using CsCheck;
using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class TileSuppressionTests
{
    [Fact]
    public void Keep_OverlappingBoxes_KeepsTheSurestOfEachClass()
    {
        RawBox Box(int @class, float score, float x) => new(@class, score, x, 50, 20, 20);
        var kept = new List<RawBox>();

        // 5 pixels apart: IoU 0.6. 10 apart: 1/3.
        TileSuppression.Keep([.. new[] { Box(0, 0.5f, 50), Box(0, 0.9f, 55), Box(1, 0.4f, 50), Box(0, 0.8f, 65) }.Select(box => new TurnedBox(box, 0))], 0.5, kept);

        Assert.Equal([0.9f, 0.8f, 0.4f], kept.Select(box => box.Score));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 1)]
    [InlineData(10, 0, 0, 0, 1 / 3.0)]
    [InlineData(20, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, Math.PI / 2, 1)]
    [InlineData(0, 0, Math.PI / 4, Math.PI / 4, 1)]
    // A square of 20 within one turned by 45° keeps an octagon: 8 (√2 − 1) × 10² of 400.
    [InlineData(0, 0, 0, Math.PI / 4, 331.371 / (800 - 331.371))]
    public void OverlapWith_SquaresOfTwenty_IsAsDrawn(double moveX, double moveY, double angle, double otherAngle, double expected)
    {
        var box = new TurnedBox(new RawBox(0, 1, 100, 100, 20, 20), (float)angle);
        var other = new TurnedBox(new RawBox(0, 1, (float)(100 + moveX), (float)(100 + moveY), 20, 20), (float)otherAngle);

        Assert.Equal(expected, box.OverlapWith(other), tolerance: 1e-5);
        Assert.Equal(expected, other.OverlapWith(box), tolerance: 1e-5);
    }

    [Fact]
    public void OverlapWith_AnyTwoBoxes_IsAShareAndTurnsWithThem() =>
        Gen.Select(Gen.Float[1, 50], Gen.Float[1, 50], Gen.Float[-20, 20], Gen.Float[-20, 20], Gen.Float[-3, 3], Gen.Float[-3, 3]).Sample(
            (width, height, x, y, angle, turn) =>
            {
                var box = new TurnedBox(new RawBox(0, 1, 0, 0, 30, 12), 0);
                var other = new TurnedBox(new RawBox(0, 1, x, y, width, height), angle);
                var overlap = box.OverlapWith(other);
                var (sine, cosine) = MathF.SinCos(turn);
                var turned = new TurnedBox(other.Box with { CentreX = (x * cosine) - (y * sine), CentreY = (x * sine) + (y * cosine) }, angle + turn);

                Assert.InRange(overlap, 0, 1 + 1e-6);
                Assert.Equal(overlap, other.OverlapWith(box), tolerance: 1e-4);
                Assert.Equal(overlap, (box with { AngleRadians = turn }).OverlapWith(turned), tolerance: 1e-3);
            },
            iter: 500);

    [Fact]
    public void Enclosing_BoxTurnedAQuarter_SwapsItsSides()
    {
        var box = new TurnedBox(new RawBox(0, 1, 5, 6, 30, 12), MathF.PI / 2).Enclosing();

        Assert.Equal(12, box.Width, tolerance: 1e-4);
        Assert.Equal(30, box.Height, tolerance: 1e-4);
    }
}
