using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>What raw scores mean, and which are wanted at all.</summary>
/// <param name="manifest">Classes and their calibration.</param>
/// <param name="thresholds">Least calibrated score of each class that is reported.</param>
/// <param name="gsdMetres">Metres per pixel of the picture; null when unknown.</param>
internal sealed class ScoreScale(ModelManifest manifest, IReadOnlyDictionary<ObjectClass, double> thresholds, double? gsdMetres)
{
    /// <summary>A tank less likely than this changes no scene score that anybody reads; on a large orthophoto there are hundreds of thousands.</summary>
    public const double FaintestTelling = 0.01;

    private readonly bool _isMean = manifest.AcrossPasses == ModelManifest.MeanOfPasses;
    private readonly ObjectClass?[] _classes = [.. manifest.Classes.Select(manifest.FindClass)];
    private readonly Calibration?[] _calibrations = [.. manifest.Classes.Select(manifest.FindCalibration)];

    /// <summary>What a class of the model stands for; null when it is not reported.</summary>
    public ObjectClass? ClassOf(int @class) => _classes[@class];

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="class">Class index of the manifest.</param>
    /// <param name="raw">The model's score.</param>
    /// <param name="side">Longer side of the box, source pixels.</param>
    public double Calibrate(int @class, float raw, double side) => _calibrations[@class]?.Apply(raw, side * gsdMetres, gsdMetres) ?? raw;

    /// <summary>True when the score is reported.</summary>
    public bool IsReported(ObjectClass @class, double score) => score >= thresholds[@class];

    /// <summary>True when the roof of a structure has to be drawn: where even this view of it alone would not be reported, the mean of passes is not either.</summary>
    public bool AsksForRoof(Candidate candidate) => ClassOf(candidate.Class) is ObjectClass.Structure
        && IsReported(ObjectClass.Structure, Calibrate(candidate.Class, candidate.Score, Math.Max(candidate.Box.Width, candidate.Box.Height)));

    /// <summary>
    /// True when a box has to be held: for the mean of passes a faint one counts, too; else scene scores ask for faint tanks, and nothing asks for other boxes that
    /// are not reported.
    /// </summary>
    public bool IsWanted(RawBox box, SearchPass pass)
    {
        if (ClassOf(box.Class) is not { } @class || _isMean)
        {
            return ClassOf(box.Class) is not null;
        }

        var score = Calibrate(box.Class, box.Score, Math.Max(box.Width, box.Height) / pass.Factor);
        return IsReported(@class, score) || (@class is ObjectClass.Tank && score >= FaintestTelling);
    }
}
