using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Evaluate;

/// <summary><c>gridmap evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<string> Truth = new("--truth") { Description = "COCO label file.", Required = true };
    private static readonly Option<string> Detections = new("--detections") { Description = "What was found: a results array or GeoJSON, as `gridmap detect` writes them.", Required = true };
    private static readonly Option<string?> Against = new("--against") { Description = "Another such file to compare with." };
    private static readonly Option<double> Iou = new("--iou") { Description = "Least intersection over union of a match.", DefaultValueFactory = _ => 0.5 };
    private static readonly Option<double> MinimumScore = new("--min-score") { Description = "Least score for precision, recall and false alarms; average precision uses all.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create()
    {
        Iou.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is > 0 and <= 1))
            {
                result.AddError("--iou lies above 0 and up to 1.");
            }
        });
        return new Command("evaluate", "Compare detections with labels: average precision, precision, recall, false alarms.")
        {
            Truth, Detections, Against, Iou, MinimumScore, Json,
        }.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var truthPath = arguments.GetRequiredValue(Truth);
        var images = LabelFiles.ReadTruth(truthPath);
        var labelled = images.SelectMany(image => image.Boxes).Select(box => box.Category).Distinct().ToArray();
        var known = labelled.Where(name => ClassNames.Find(name) is not null).Order(StringComparer.Ordinal).ToArray();
        var categories = known.Length > 0 ? known : [.. labelled.Order(StringComparer.Ordinal)];
        var judged = new List<(string File, IReadOnlyList<ClassScore> Scores)>();
        foreach (var path in new[] { arguments.GetRequiredValue(Detections), arguments.GetValue(Against) }.OfType<string>())
        {
            cancellation.ThrowIfCancellationRequested();
            var detections = LabelFiles.ReadDetections(path, truthPath);
            var names = images.Select(image => image.FileName).ToHashSet(StringComparer.Ordinal);
            var strangers = detections.Select(detection => detection.FileName).Where(name => !names.Contains(name)).Distinct().ToArray();
            if (strangers.Length > 0)
            {
                await context.Errors.WriteLineAsync($"{path}: detections of {strangers.Length} pictures that {truthPath} does not list are left out ({strangers[0]} is the first).");
            }

            judged.Add((path, DetectionJudge.Judge(images, detections, categories, arguments.GetValue(Iou), arguments.GetValue(MinimumScore))));
        }

        await (arguments.GetValue(Json) ? TellJsonAsync(context.Output, judged, arguments.GetValue(Iou)) : TellAsync(context.Output, judged, arguments.GetValue(Iou)));
        return GridMapCommand.Done;
    }

    private static async Task TellAsync(TextWriter output, List<(string File, IReadOnlyList<ClassScore> Scores)> judged, double iou)
    {
        foreach (var (file, scores) in judged)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file} (IoU {iou})"));
            await output.WriteLineAsync("  class        labelled     AP  precision  recall  false alarms  per megapixel");
            foreach (var score in scores)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {score.Category,-12} {score.Labelled,8}  {Share(score.AveragePrecision),5}  {Share(score.Precision),9}  {Share(score.Recall),6}  {score.FalseAlarms,12}  {score.FalseAlarmsPerMegapixel,13:0.0000}"));
            }
        }

        if (judged is [var first, var second])
        {
            foreach (var (ours, theirs) in first.Scores.Zip(second.Scores))
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ours.Category}: AP {ours.AveragePrecision - theirs.AveragePrecision:+0.0000;-0.0000;0} against {second.File}"));
            }
        }
    }

    private static Task TellJsonAsync(TextWriter output, List<(string File, IReadOnlyList<ClassScore> Scores)> judged, double iou) =>
        output.WriteLineAsync(JsonSerializer.Serialize(
            new { iou, results = judged.Select(entry => new { file = entry.File, classes = entry.Scores }) }, JsonSerializerOptions.Web));

    private static string Share(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
