using System.Globalization;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Evaluate;

/// <summary>What an evaluation says, for a terminal.</summary>
internal static class EvaluationText
{
    public static async Task WriteAsync(TextWriter output, TruthSet truth, IReadOnlyList<JudgedFile> judged, Comparison? comparison)
    {
        foreach (var one in judged)
        {
            await output.WriteLineAsync(Line(
                $"{one.File.Path}: {one.Boxes.Count} detections in {truth.Images.Count} pictures, IoU {one.Options.Iou}"));
            foreach (var score in one.Scores)
            {
                await WriteClassAsync(output, score);
            }
        }

        if (comparison is not null)
        {
            await WriteComparisonAsync(output, judged[1].File.Path, comparison);
        }
    }

    public static async Task WriteComparisonAsync(TextWriter output, string against, Comparison comparison)
    {
        await output.WriteLineAsync($"against {against}");
        foreach (var one in comparison.Classes)
        {
            await output.WriteLineAsync(Line(
                $"  {one.Category}: {EvaluationJson.Verdict(one)}; AP {Share(one.Candidate)} against {Share(one.Incumbent)}, difference {one.Difference:+0.000;-0.000;0.000}{Range(one.DifferenceInterval)}; {Drawn(one.Drawn)}"));
        }

        await output.WriteLineAsync(comparison.MayPromote ? "promote: true" : "promote: false");
    }

    private static async Task WriteClassAsync(TextWriter output, ClassScore score)
    {
        await output.WriteLineAsync(Line(
            $"  {score.Category}: {score.Labelled} labelled in {score.Images} pictures; {score.Megapixels:0.00} megapixels, {score.MegapixelsWithout:0.00} of them without any; {Drawn(score.Drawn)}"));
        await output.WriteLineAsync(Line(
            $"    AP {Share(score.AveragePrecision)}{Range(score.AveragePrecisionInterval)}, AP 0.50:0.95 {Share(score.AveragePrecision50To95)}{Range(score.AveragePrecision50To95Interval)}"));
        await output.WriteLineAsync("    " + string.Join(", ", score.Sizes.Select(size => Line($"{size.Size} {Share(size.AveragePrecision)} ({size.Labelled})"))));
        await output.WriteLineAsync("    at               score  precision               recall                  false alarms  a megapixel               without any");
        foreach (var point in score.Points)
        {
            await output.WriteLineAsync(Line(
                $"    {point.Name,-16} {Share(point.Score),5}  {Share(point.Precision) + Range(point.PrecisionInterval),-22}  {Share(point.Recall) + Range(point.RecallInterval),-22}  {point.FalseAlarms,12}  {Share(point.FalseAlarmsPerMegapixel) + Range(point.FalseAlarmsInterval),-24}  {Share(point.FalseAlarmsPerMegapixelWithout)}{Range(point.FalseAlarmsWithoutInterval)}"));
        }

        await output.WriteLineAsync(Line($"    reliability (calibration error {Share(score.CalibrationError)})"));
        foreach (var bin in score.Reliability.Where(bin => bin.Count > 0))
        {
            await output.WriteLineAsync(Line($"      {bin.From:0.0}–{bin.To:0.0}  {bin.Count,6}  says {Share(bin.MeanScore)}, is {Share(bin.ShareRight)}"));
        }
    }

    private static string Drawn(DrawnBy? drawn) => drawn is null ? "" : Line($"{drawn.Labelled} of {drawn.Count} {(drawn.AreBlocks ? "blocks of the pictures" : "pictures")} hold it");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Share(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    private static string Range(Interval? interval) => interval is null ? "" : Line($" [{interval.Low:0.000}, {interval.High:0.000}]");
}
