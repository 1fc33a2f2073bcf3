namespace GridMap.Detection.DetectionModels;

/// <summary>Turns a raw score into a probability: sigmoid(a × logit(raw) + b).</summary>
/// <param name="A">Slope, above zero.</param>
/// <param name="B">Shift, log-odds.</param>
/// <param name="Small">What holds for small objects instead; null when they are like the rest.</param>
public sealed record Calibration(double A, double B, SmallCalibration? Small = null)
{
    private const double Least = 1e-6;

    /// <summary>The probability for a raw score.</summary>
    /// <param name="raw">0 to 1; kept within 1e-6 of the ends.</param>
    /// <param name="sideMetres">Longer side of the box; null when unknown.</param>
    /// <param name="gsdMetres">Metres per pixel of the picture; null when unknown.</param>
    /// <returns>0 to 1.</returns>
    public double Apply(double raw, double? sideMetres = null, double? gsdMetres = null)
    {
        var (a, b) = Small is not null && sideMetres <= Small.GreatestMetres && gsdMetres <= Small.GreatestGsdMetres ? (Small.A, Small.B) : (A, B);
        return 1 / (1 + Math.Exp(-((a * Logit(raw)) + b)));
    }

    /// <summary>Log-odds of a raw score.</summary>
    /// <param name="raw">0 to 1; kept within 1e-6 of the ends.</param>
    internal static double Logit(double raw)
    {
        var kept = Math.Clamp(raw, Least, 1 - Least);
        return Math.Log(kept / (1 - kept));
    }
}
