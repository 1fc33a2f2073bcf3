using GridMap.Detection.Evaluation;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Evaluation;

public sealed class DetectionJudgeTests
{
    [Fact]
    public void Judge_EverythingFoundExactly_IsOne()
    {
        var score = Judge([Truth(0), Truth(100)], [Found(0, 0.9), Found(100, 0.8)]);

        Assert.Equal(1, score.AveragePrecision);
        Assert.Equal(1, score.Recall);
        Assert.Equal(0, score.FalseAlarms);
    }

    [Fact]
    public void Judge_OneOfTwoFoundFirst_IsFiftyOneOfAHundredAndOnePoints() =>
        // Recall 0.5 at precision 1 covers the points 0.00 to 0.50: 51 of 101.
        Assert.Equal(51 / 101.0, Judge([Truth(0), Truth(100)], [Found(0, 0.9), Found(500, 0.8)]).AveragePrecision!.Value, precision: 12);

    [Fact]
    public void Judge_FalseAlarmBeforeTheSecond_LowersTheRestOfTheCurve() =>
        // Right, wrong, right: precision 1 up to recall 0.5, then 2/3 for the 50 points above.
        Assert.Equal((51 + (50 * 2 / 3.0)) / 101, Judge([Truth(0), Truth(100)], [Found(0, 0.9), Found(500, 0.8), Found(100, 0.7)]).AveragePrecision!.Value, precision: 12);

    [Fact]
    public void Judge_SecondBoxOnOneObject_IsAFalseAlarm()
    {
        var score = Judge([Truth(0)], [Found(0, 0.9), Found(1, 0.8)]);

        Assert.Equal(1, score.Found);
        Assert.Equal(1, score.FalseAlarms);
        Assert.Equal(1, score.AveragePrecision);
    }

    [Fact]
    public void Judge_DetectionsInACrowd_CountForNothing()
    {
        var crowd = new TruthBox("tank", new PixelBox(300, 0, 100, 100), IsCrowd: true);

        var score = Judge([Truth(0), crowd], [Found(310, 0.95), Found(350, 0.9), Found(0, 0.5)]);

        Assert.Equal(1, score.AveragePrecision);
        Assert.Equal(0, score.FalseAlarms);
        Assert.Equal(1, score.Labelled);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.9, 0)]
    public void Judge_ShiftedBox_MatchesUpToTheOverlapAskedFor(double iou, int found) =>
        // Shifted by 2 of 10: 80 of 120 pixels, IoU 0.667.
        Assert.Equal(found, Judge([Truth(0)], [Found(2, 0.9)], iou).Found);

    [Fact]
    public void Judge_BestOverlapWins_NotTheFirst()
    {
        var score = Judge([new TruthBox("tank", new PixelBox(3, 0, 10, 10), false), Truth(0)], [Found(0, 0.9), Found(4, 0.8)]);

        Assert.Equal(2, score.Found);
    }

    [Fact]
    public void Judge_NothingLabelled_HasNoAveragePrecisionButFalseAlarms()
    {
        var score = Judge([], [Found(0, 0.9), Found(50, 0.2)], minimumScore: 0.5);

        Assert.Null(score.AveragePrecision);
        Assert.Equal(1, score.FalseAlarms);
        Assert.Equal(0.5, score.FalseAlarmsPerMegapixel);
    }

    private static TruthBox Truth(double left) => new("tank", new PixelBox(left, 0, 10, 10), IsCrowd: false);

    private static ScoredBox Found(double left, double score) => new("a.png", "tank", new PixelBox(left, 0, 10, 10), score);

    private static ClassScore Judge(TruthBox[] truths, ScoredBox[] found, double iou = 0.5, double minimumScore = 0) =>
        DetectionJudge.Judge([new TruthImage("a.png", 2000, 1000, truths)], found, ["tank"], iou, minimumScore)[0];
}
