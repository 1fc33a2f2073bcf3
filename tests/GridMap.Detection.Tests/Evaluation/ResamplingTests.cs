using CsCheck;
using GridMap.Detection.Evaluation;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Evaluation;

public sealed class ResamplingTests
{
    private static readonly DrawnBy Enough = new(AreBlocks: false, Count: 20, Labelled: 10);

    private static readonly EvaluationOptions Options = new() { Rounds = 300, Seed = 7 };

    [Fact]
    public void Judge_SameSeed_GivesTheSameIntervals()
    {
        var (images, found) = Case(30, hit: 0.7, seed: 1);

        Assert.Equal(Score(images, found, Options).AveragePrecisionInterval, Score(images, found, Options).AveragePrecisionInterval);
        Assert.NotEqual(Score(images, found, Options).AveragePrecisionInterval, Score(images, found, Options with { Seed = 8 }).AveragePrecisionInterval);
    }

    [Fact]
    public void Judge_Intervals_HoldTheFigureAndNarrowWithMorePictures() => Gen.Int[0, 1000].Sample(
        seed =>
        {
            var (few, many) = (Case(12, 0.7, seed), Case(200, 0.7, seed));
            var (small, large) = (Score(few.Images, few.Found, Options), Score(many.Images, many.Found, Options));
            return Holds(small) && Holds(large) && Width(large) < Width(small);
        },
        iter: 10);

    [Fact]
    public void Judge_OnePicture_HasNoInterval()
    {
        var (images, found) = Case(1, 1, seed: 1);

        Assert.Null(Score(images, found, Options).AveragePrecisionInterval);
    }

    [Fact]
    public void Intervals_OfAMean_MatchTheNormalApproximation()
    {
        // 400 pictures, half of them 1: the mean's standard error is 0.5 / 20, the interval 0.5 ± 0.049.
        var interval = Resampling.Intervals(400, 4000, 3, weights => [weights.Take(200).Sum() / 400.0])[0];

        Assert.Equal(0.451, interval!.Low, tolerance: 0.005); // There are draws.
        Assert.Equal(0.549, interval.High, tolerance: 0.005);
    }

    [Fact]
    public void Compare_WithItself_IsNeverBetterNorWorse() => Gen.Int[0, 1000].Sample(
        seed =>
        {
            var (images, found) = Case(20, 0.6, seed);
            var one = DetectionJudge.Compare(images, found, found, ["tank"], Options);
            return !one.MayPromote && one.Classes.All(same => same is { IsBetter: false, IsWorse: false, Difference: 0 });
        },
        iter: 10);

    [Fact]
    public void Compare_ThatFindsMoreInEveryDraw_MayTakeThePlace()
    {
        var (images, strong) = Case(60, 0.95, seed: 1);
        var weak = Case(60, 0.5, seed: 1).Found;

        Assert.True(DetectionJudge.Compare(images, strong, weak, ["tank"], Options).MayPromote);
        Assert.True(DetectionJudge.Compare(images, weak, strong, ["tank"], Options).Classes[0].IsWorse);
        Assert.False(DetectionJudge.Compare(images, weak, strong, ["tank"], Options).MayPromote);
    }

    [Theory]
    [InlineData(9, 30, false)]
    [InlineData(10, 0, true)]
    public void Compare_FewPicturesHoldTheClass_CannotTell(int labelled, int others, bool canTell)
    {
        var (images, found) = Case(labelled, hit: 1, seed: 1);
        images.AddRange(Enumerable.Range(0, others).Select(i => new TruthImage($"none{i}.png", 500, 500, [])));

        var one = DetectionJudge.Compare(images, found, [], ["tank"], Options).Classes[0];

        Assert.Equal((labelled, canTell, !canTell), (one.Drawn?.Labelled, one.IsBetter, one.IsTooFewToTell));
        Assert.False(DetectionJudge.Compare(images, [], found, ["tank"], Options).MayPromote);
    }

    [Fact]
    public void Compare_OnePictureAmongMany_DecidesNothing()
    {
        // All that the candidate finds more lies in the only picture that holds any.
        List<TruthImage> images = [.. Case(1, hit: 1, seed: 1).Images, .. Enumerable.Range(1, 99).Select(i => new TruthImage($"none{i}.png", 500, 500, []))];

        var comparison = DetectionJudge.Compare(images, Case(1, hit: 1, seed: 1).Found, [], ["tank"], Options);

        Assert.Equal(1, comparison.Classes[0].Difference);
        Assert.Null(comparison.Classes[0].DifferenceInterval);
        Assert.False(comparison.MayPromote);
    }

    [Theory]
    [InlineData(1024, 1, false)]
    [InlineData(5000, 16, true)]
    public void Compare_OneOrthophoto_IsDrawnByItsSquares(int side, int squares, bool canTell)
    {
        // Four rows of four objects over the whole of it.
        PixelBox[] boxes = [.. Enumerable.Range(0, 16).Select(i => new PixelBox((0.125 + (i % 4 * 0.25)) * side, (0.125 + (i / 4 * 0.25)) * side, 40, 40))];
        TruthImage image = new("a.tif", side, side, [.. boxes.Select(box => new TruthBox("tank", box, IsCrowd: false))]);
        ScoredBox[] found = [.. boxes.Select(box => new ScoredBox("a.tif", "tank", box, 0.9))];

        var one = DetectionJudge.Compare([image], found, [], ["tank"], Options).Classes[0];

        Assert.Equal(new DrawnBy(AreBlocks: true, squares, squares), one.Drawn);
        Assert.Equal(canTell, one.IsBetter);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Intervals_MoreThanATwentiethOfTheDrawsEmpty_AreNone(int empty, bool hasOne)
    {
        var draw = 0;

        var interval = Resampling.Intervals(5, 400, 3, _ => [draw++ < empty ? null : 1.0])[0];

        Assert.Equal(hasOne, interval is not null);
    }

    [Theory]
    [InlineData(0.02, 0.06, 0.0, 0.01, true)]
    [InlineData(-0.01, 0.06, 0.0, 0.01, false)]
    [InlineData(0.02, 0.06, -0.09, -0.02, false)]
    [InlineData(0.02, 0.06, -0.09, 0.03, false)]
    public void MayPromote_NeedsOneBetterAndNoneLost(double low, double high, double otherLow, double otherHigh, bool may) =>
        Assert.Equal(may, new Comparison(
        [
            new ClassComparison("tank", 0.9 + ((low + high) / 2), 0.9, new Interval(low, high)) { Drawn = Enough },
            new ClassComparison("structure", 0.5 + ((otherLow + otherHigh) / 2), 0.5, new Interval(otherLow, otherHigh)) { Drawn = Enough },
        ]).MayPromote);

    [Fact]
    public void Judge_IntervalsOfAPoint_AreThoseOfCountingEveryDrawByHand()
    {
        var (images, found) = Case(25, hit: 0.6, seed: 4);
        OperatingPoint half = new("half", new Dictionary<string, double> { ["tank"] = 0.5 });
        // What each picture adds at the threshold: a box at the top is an object found, one lower down a false alarm.
        var right = images.ConvertAll(image => found.Count(box => box.FileName == image.FileName && box.Score >= 0.5 && box.Box.Top == 0));
        var wrong = images.ConvertAll(image => found.Count(box => box.FileName == image.FileName && box.Score >= 0.5 && box.Box.Top > 0));
        var (precision, recall, alarms) = (new List<double>(), new List<double>(), new List<double>());
        var chance = new Random(Options.Seed);
        for (var round = 0; round < Options.Rounds; round++)
        {
            var drawn = Enumerable.Range(0, images.Count).Select(_ => chance.Next(images.Count)).ToList();
            double rights = drawn.Sum(image => right[image]), wrongs = drawn.Sum(image => wrong[image]);
            precision.Add(rights / (rights + wrongs));
            recall.Add(rights / (3 * images.Count));
            alarms.Add(wrongs / (0.25 * images.Count));
        }

        var point = Score(images, found, Options with { Points = [half] }).Points[0];

        AssertPercentiles(precision, point.PrecisionInterval);
        AssertPercentiles(recall, point.RecallInterval);
        AssertPercentiles(alarms, point.FalseAlarmsInterval);
        Assert.Null(point.FalseAlarmsWithoutInterval); // Every picture holds one.
    }

    /// <summary>300 draws: the 2.5th percentile lies 0.475 of the way from the 8th to the 9th.</summary>
    private static void AssertPercentiles(List<double> figures, Interval? interval)
    {
        figures.Sort();
        Assert.Equal(figures[7] + (0.475 * (figures[8] - figures[7])), interval!.Low, precision: 12); // There are draws.
        Assert.Equal(figures[^8] - (0.475 * (figures[^8] - figures[^9])), interval.High, precision: 12);
    }

    private static bool Holds(ClassScore score) =>
        score.AveragePrecisionInterval is { } interval && interval.Low <= score.AveragePrecision && score.AveragePrecision <= interval.High;

    private static double Width(ClassScore score) => score.AveragePrecisionInterval is { } interval ? interval.High - interval.Low : 0;

    private static ClassScore Score(IReadOnlyList<TruthImage> images, IReadOnlyList<ScoredBox> found, EvaluationOptions options) =>
        DetectionJudge.Judge(images, found, ["tank"], options)[0];

    /// <summary>Pictures with three objects each, of which a share is found, and some false alarms.</summary>
    private static (List<TruthImage> Images, List<ScoredBox> Found) Case(int count, double hit, int seed)
    {
        var chance = new Random(seed);
        var (images, found) = (new List<TruthImage>(), new List<ScoredBox>());
        for (var image = 0; image < count; image++)
        {
            var name = $"{image}.png";
            PixelBox[] boxes = [.. Enumerable.Range(0, 3).Select(i => new PixelBox(i * 50, 0, 20, 20))];
            images.Add(new TruthImage(name, 500, 500, [.. boxes.Select(box => new TruthBox("tank", box, IsCrowd: false))]));
            foreach (var box in boxes)
            {
                var (draw, score) = (chance.NextDouble(), chance.NextDouble());
                found.Add(new ScoredBox(name, "tank", draw < hit ? box : box with { Top = 200 }, score));
            }
        }

        return (images, found);
    }
}
