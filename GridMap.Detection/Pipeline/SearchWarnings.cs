using System.Globalization;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Rasters;
using GridMap.Domain;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>When a search's result is to be taken with care.</summary>
/// <param name="manifest">The model that searched.</param>
/// <param name="header">The picture.</param>
internal sealed class SearchWarnings(ModelManifest manifest, RasterHeader header)
{
    /// <param name="gsd">Metres per pixel the search went by; null when unknown.</param>
    /// <param name="thresholds">Least calibrated score of each class.</param>
    /// <param name="isPoint">Whether an operating point named them. A least score by hand may be as low as one likes: it asks for all there is.</param>
    public IEnumerable<SearchWarning> Find(double? gsd, IReadOnlyDictionary<ObjectClass, double> thresholds, bool isPoint)
    {
        foreach (var name in isPoint ? manifest.Classes : [])
        {
            var least = manifest.FindCalibration(name)?.Apply(manifest.CandidateThreshold) ?? manifest.CandidateThreshold;
            if (manifest.FindClass(name) is { } @class && thresholds[@class] < least)
            {
                yield return BelowModel(name, @class, thresholds[@class], least);
            }
        }

        if (gsd is { } metres && manifest.GsdRangeMetres is [var finest, var coarsest] && (metres < finest || metres > coarsest))
        {
            yield return OutsideModel(metres, finest, coarsest);
        }

        if (header.Georeference is null && header.GroundProblem is { } problem and not RasterProblem.NoGeoreference)
        {
            yield return new SearchWarning($"{header.Path}: {RasterProblems.Describe(problem)} Boxes are given in pixels only.");
        }
    }

    private SearchWarning BelowModel(string name, ObjectClass @class, double asked, double least) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{header.Path}: the operating point asks for scores of {name} from {asked:0.####} up, but the model {manifest.Name} looks at nothing below {least:0.####} (its candidateThreshold)."),
        Phrase.Of(
            @class is ObjectClass.Tank ? "detection.tankPointBelowModel" : "detection.structurePointBelowModel",
            ("askedScore", Score(asked)), ("leastScore", Score(least)), ("model", manifest.Name)));

    private SearchWarning OutsideModel(double metres, double finest, double coarsest) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{header.Path}: {metres:0.###} m per pixel lies outside the {finest} to {coarsest} m the model {manifest.Name} was made for; expect misses and false alarms."),
        Phrase.Of(
            "detection.gsdOutsideModel",
            ("gsdCentimetres", Centimetres(metres)), ("finestCentimetres", Centimetres(finest)), ("coarsestCentimetres", Centimetres(coarsest)), ("model", manifest.Name)));

    private static string Centimetres(double metres) => (metres * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Score(double score) => score.ToString("0.####", CultureInfo.InvariantCulture);
}
