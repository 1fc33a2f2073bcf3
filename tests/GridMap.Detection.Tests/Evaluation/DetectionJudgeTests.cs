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
        Assert.Equal(1, score.AveragePrecision50To95);
        Assert.Equal(1, score.Points[0].Recall);
        Assert.Equal(0, score.Points[0].FalseAlarms);
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

        Assert.Equal(1, score.Points[0].Found);
        Assert.Equal(1, score.Points[0].FalseAlarms);
        Assert.Equal(1, score.AveragePrecision);
    }

    [Fact]
    public void Judge_DetectionsInACrowd_CountForNothing()
    {
        var crowd = new TruthBox("tank", new PixelBox(300, 0, 100, 100), IsCrowd: true);

        var score = Judge([Truth(0), crowd], [Found(310, 0.95), Found(350, 0.9), Found(0, 0.5)]);

        Assert.Equal(1, score.AveragePrecision);
        Assert.Equal(0, score.Points[0].FalseAlarms);
        Assert.Equal(1, score.Labelled);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.9, 0)]
    public void Judge_ShiftedBox_MatchesUpToTheOverlapAskedFor(double iou, int found) =>
        // Shifted by 2 of 10: 80 of 120 pixels, IoU 0.667.
        Assert.Equal(found, Judge([Truth(0)], [Found(2, 0.9)], iou).Points[0].Found);

    [Fact]
    public void Judge_ShiftedBox_CountsAtFourOfTheTenOverlaps() =>
        // 0.667 is enough for 0.50, 0.55, 0.60 and 0.65.
        Assert.Equal(0.4, Judge([Truth(0)], [Found(2, 0.9)]).AveragePrecision50To95!.Value, precision: 12);

    [Fact]
    public void Judge_BestOverlapWins_NotTheFirst()
    {
        var score = Judge([new TruthBox("tank", new PixelBox(3, 0, 10, 10), false), Truth(0)], [Found(0, 0.9), Found(4, 0.8)]);

        Assert.Equal(2, score.Points[0].Found);
    }

    [Fact]
    public void Judge_NothingLabelled_HasNoAveragePrecisionButFalseAlarms()
    {
        var score = Judge([], [Found(0, 0.9), Found(50, 0.2)], minimumScore: 0.5);

        Assert.Null(score.AveragePrecision);
        Assert.Equal(1, score.Points[0].FalseAlarms);
        Assert.Equal(0.5, score.Points[0].FalseAlarmsPerMegapixel);
        Assert.Equal(0.5, score.Points[0].FalseAlarmsPerMegapixelWithout);
    }

    [Theory]
    [InlineData(10, "small")]
    [InlineData(40, "medium")]
    [InlineData(100, "large")]
    public void Judge_ObjectOfOneSize_IsLabelledInThatSizeOnly(double side, string size)
    {
        var box = new PixelBox(0, 0, side, side);
        var score = Judge([new TruthBox("tank", box, IsCrowd: false)], [new ScoredBox("a.png", "tank", box, 0.9)]);

        Assert.All(score.Sizes, one => Assert.Equal(one.Size == size ? 1.0 : null, one.AveragePrecision));
        Assert.All(score.Sizes, one => Assert.Equal(one.Size == size ? 1 : 0, one.Labelled));
    }

    [Fact]
    public void Judge_StatedArea_DecidesTheSize() =>
        Assert.Equal(1, Judge([Truth(0) with { AreaPixels = 5000 }], []).Sizes[1].Labelled);

    [Fact]
    public void Judge_AtRecallNine_CountsTheFalseAlarmsAboveThatThreshold()
    {
        // Ten objects; the ninth is found at 0.5, after two false alarms, one of them where nothing stands.
        TruthImage full = new("a.png", 1000, 1000, [.. Enumerable.Range(0, 10).Select(i => Truth(i * 50))]);
        TruthImage bare = new("b.png", 1000, 1000, []);
        ScoredBox[] found =
        [
            .. Enumerable.Range(0, 9).Select(i => Found(i * 50, i == 8 ? 0.5 : 0.9)),
            Found(700, 0.8), Found(600, 0.6) with { FileName = "b.png" }, Found(900, 0.4) with { FileName = "b.png" },
        ];

        var point = DetectionJudge.Judge([full, bare], found, ["tank"], new EvaluationOptions { Rounds = 0 })[0].Points[^1];

        Assert.Equal("recall 0.9", point.Name);
        Assert.Equal(0.5, point.Score);
        Assert.Equal(2, point.FalseAlarms);
        Assert.Equal(1, point.FalseAlarmsPerMegapixel);
        Assert.Equal(1, point.FalseAlarmsPerMegapixelWithout);
    }

    [Fact]
    public void Judge_RecallNineNeverReached_SaysSo() =>
        Assert.Null(Judge([Truth(0), Truth(100)], [Found(0, 0.9)]).Points[^1].Score);

    [Fact]
    public void Judge_ListedLabels_LeaveTheRestUncountedButForKnownNegatives()
    {
        TruthImage listed = new("a.png", 1000, 1000, [Truth(0)]) { ListedOnly = ["tank"], Negatives = [new TruthNegative(new PixelBox(498, 0, 14, 14))] };

        var score = DetectionJudge.Judge([listed], [Found(300, 0.95), Found(500, 0.9), Found(0, 0.8)], ["tank"], Options(0.5, 0))[0];

        Assert.Equal(0.5, score.AveragePrecision);
        Assert.Equal(1, score.Points[0].FalseAlarms);
        Assert.Null(score.Points[0].FalseAlarmsPerMegapixel);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("tank", 1)]
    [InlineData("structure", 0)]
    public void Judge_NegativeOfAClass_DeniesThatClassOnly(string? denied, int falseAlarms)
    {
        TruthImage listed = new("a.png", 1000, 1000, [Truth(0)]) { ListedOnly = ["tank"], Negatives = [new TruthNegative(new PixelBox(498, 0, 14, 14), denied)] };

        Assert.Equal(falseAlarms, DetectionJudge.Judge([listed], [Found(500, 0.9), Found(0, 0.8)], ["tank"], Options(0.5, 0))[0].Points[0].FalseAlarms);
    }

    [Fact]
    public void Judge_Reliability_TellsWhatScoresClaimAndWhatIsTrue()
    {
        var score = Judge([Truth(0), Truth(100)], [Found(0, 1), Found(100, 0.62), Found(300, 0.64), Found(500, 0.66)]);

        Assert.Equal(10, score.Reliability.Count);
        Assert.Equal(new ReliabilityBin(0.9, 1, 1, 1, 1), score.Reliability[9]);
        Assert.Equal(3, score.Reliability[6].Count);
        Assert.Equal(0.64, score.Reliability[6].MeanScore!.Value, precision: 12);
        Assert.Equal(1 / 3.0, score.Reliability[6].ShareRight!.Value, precision: 12);
        Assert.Equal(3 * (0.64 - (1 / 3.0)) / 4, score.CalibrationError!.Value, precision: 12);
    }

    private static TruthBox Truth(double left) => new("tank", new PixelBox(left, 0, 10, 10), IsCrowd: false);

    private static ScoredBox Found(double left, double score) => new("a.png", "tank", new PixelBox(left, 0, 10, 10), score);

    private static EvaluationOptions Options(double iou, double minimumScore) => new()
    {
        Iou = iou,
        Points = [new OperatingPoint("asked", new Dictionary<string, double> { ["tank"] = minimumScore })],
        Rounds = 0,
    };

    private static ClassScore Judge(TruthBox[] truths, ScoredBox[] found, double iou = 0.5, double minimumScore = 0) =>
        DetectionJudge.Judge([new TruthImage("a.png", 2000, 1000, truths)], found, ["tank"], Options(iou, minimumScore))[0];
}
