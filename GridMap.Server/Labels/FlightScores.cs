using System.Text.Json;
using GridMap.Contracts.Detections;

namespace GridMap.Server.Labels;

/// <summary>The scores that part what a flight's search shows from what it leaves out.</summary>
internal sealed class FlightScores
{
    private readonly Dictionary<string, double> _reported;
    private readonly bool _reportsClearOnly;
    private readonly LabelOptions _usual;

    /// <param name="operatingPoint">The model's operating point on this flight; null when not told.</param>
    /// <param name="thresholds">Least score reported by class, as JSON; null when not told.</param>
    /// <param name="usual">What holds for flights that do not say.</param>
    public FlightScores(string? operatingPoint, string? thresholds, LabelOptions usual)
    {
        _reported = thresholds is null ? [] : JsonSerializer.Deserialize<Dictionary<string, double>>(thresholds, JsonSerializerOptions.Web) ?? [];
        _reportsClearOnly = operatingPoint is "balanced" or "precision-first";
        _usual = usual;
    }

    /// <summary>Score from which the flight's search reported a class: there a verdict moves the border.</summary>
    public double ShownFrom(DetectedClass seen) => _reported.TryGetValue(seen is DetectedClass.Tank ? "tank" : "structure", out var least) ? least : UsualOf(seen);

    /// <summary>Score from which an object of a class would be shown at the model's balanced operating point.</summary>
    /// <remarks>
    /// A balanced search says so itself, a precise one reports nothing fainter. Of any other only its own, lower border is known, so the usual
    /// balanced score stands in.
    /// </remarks>
    public double ClearFrom(DetectedClass seen) => _reportsClearOnly ? ShownFrom(seen) : UsualOf(seen);

    private double UsualOf(DetectedClass seen) => seen is DetectedClass.Tank ? _usual.TankOperatingScore : _usual.StructureOperatingScore;
}
