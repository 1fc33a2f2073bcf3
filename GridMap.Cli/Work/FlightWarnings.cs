using System.Globalization;
using GridMap.Contracts;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;

namespace GridMap.Cli.Work;

/// <summary>What the server's people should know of a search, as sentences in their language; the report has the same in English, for a terminal.</summary>
internal static class FlightWarnings
{
    public static IReadOnlyList<Message> Of(ModelManifest model, DetectionReport report) => [.. Find(model, report)];

    private static IEnumerable<Message> Find(ModelManifest model, DetectionReport report)
    {
        if (report.GsdMetres is { } metres && model.GsdRangeMetres is [var finest, var coarsest] && (metres < finest || metres > coarsest))
        {
            yield return new Message("detection.gsdOutsideModel", new Dictionary<string, string>
            {
                ["gsdCentimetres"] = Centimetres(metres),
                ["finestCentimetres"] = Centimetres(finest),
                ["coarsestCentimetres"] = Centimetres(coarsest),
                ["model"] = model.Name,
            });
        }

        foreach (var name in model.Classes)
        {
            var least = model.FindCalibration(name)?.Apply(model.CandidateThreshold) ?? model.CandidateThreshold;
            if (model.FindClass(name) is { } seen && report.Thresholds.TryGetValue(seen, out var asked) && asked < least)
            {
                var scores = new Dictionary<string, string> { ["askedScore"] = Score(asked), ["leastScore"] = Score(least), ["model"] = model.Name };
                yield return seen is ObjectClass.Tank ? new Message("detection.tankPointBelowModel", scores) : new Message("detection.structurePointBelowModel", scores);
            }
        }
    }

    private static string Centimetres(double metres) => (metres * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Score(double score) => score.ToString("0.####", CultureInfo.InvariantCulture);
}
