namespace GridMap.Detection.DetectionModels;

/// <summary>Turns a raw score into a probability: sigmoid(a × logit(raw) + b).</summary>
/// <param name="A">Slope, above zero.</param>
/// <param name="B">Shift, log-odds.</param>
public sealed record Calibration(double A, double B)
{
    private const double Least = 1e-6;

    /// <summary>The probability for a raw score.</summary>
    /// <param name="raw">0 to 1; kept within 1e-6 of the ends.</param>
    /// <returns>0 to 1.</returns>
    public double Apply(double raw) => 1 / (1 + Math.Exp(-((A * Logit(raw)) + B)));

    /// <summary>Log-odds of a raw score.</summary>
    /// <param name="raw">0 to 1; kept within 1e-6 of the ends.</param>
    internal static double Logit(double raw)
    {
        var kept = Math.Clamp(raw, Least, 1 - Least);
        return Math.Log(kept / (1 - kept));
    }
}
