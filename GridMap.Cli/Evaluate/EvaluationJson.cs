using System.Text.Json;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Evaluate;

/// <summary>What an evaluation says, as one JSON document. Average precision is -1 where nothing is labelled, as COCO has it; other figures that do not exist are null.</summary>
internal static class EvaluationJson
{
    private const double NothingLabelled = -1;

    public static string Of(TruthSet truth, IReadOnlyList<JudgedFile> judged, Comparison? comparison) => JsonSerializer.Serialize(
        new
        {
            truth = truth.Path,
            images = truth.Images.Count,
            megapixels = truth.Images.Sum(image => (double)image.Width * image.Height) / 1e6,
            iou = judged[0].Options.Iou,
            bootstrap = new { rounds = judged[0].Options.Rounds, seed = judged[0].Options.Seed, level = 0.95 },
            results = judged.Select(one => new
            {
                file = one.File.Path,
                model = one.File.Model,
                version = one.File.ModelVersion,
                detections = one.Boxes.Count,
                unknownImages = one.Strangers,
                classes = one.Scores.Select(Class),
            }),
            against = comparison is null ? null : Compared(comparison),
            promote = comparison?.MayPromote,
        },
        JsonSerializerOptions.Web);

    public static object Compared(Comparison comparison) => comparison.Classes.Select(one => new
    {
        one.Category,
        averagePrecision = one.Candidate ?? NothingLabelled,
        averagePrecisionAgainst = one.Incumbent ?? NothingLabelled,
        one.Difference,
        one.DifferenceInterval,
        drawn = Drawn(one.Drawn),
        verdict = Verdict(one),
    });

    public static string Verdict(ClassComparison one) => one.IsBetter ? "better" : one.IsWorse ? "worse" : one.IsTooFewToTell ? "too few pictures to tell" : "not shown better";

    private static object? Drawn(DrawnBy? drawn) => drawn is null ? null : new { by = drawn.AreBlocks ? "block" : "image", drawn.Count, drawn.Labelled };

    private static object Class(ClassScore score) => new
    {
        score.Category,
        score.Labelled,
        score.Images,
        score.Megapixels,
        score.MegapixelsWithout,
        drawn = Drawn(score.Drawn),
        averagePrecision = score.AveragePrecision ?? NothingLabelled,
        score.AveragePrecisionInterval,
        averagePrecision50To95 = score.AveragePrecision50To95 ?? NothingLabelled,
        score.AveragePrecision50To95Interval,
        sizes = score.Sizes.Select(size => new
        {
            size.Size,
            size.Labelled,
            averagePrecision = size.AveragePrecision ?? NothingLabelled,
            averagePrecision50To95 = size.AveragePrecision50To95 ?? NothingLabelled,
        }),
        score.Points,
        score.Reliability,
        score.CalibrationError,
    };
}
