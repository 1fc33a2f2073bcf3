namespace GridMap.Detection.DetectionModels;

/// <summary>The calibration of what is small in a fine picture: known from other pictures than the rest of its class, and seen by fewer passes.</summary>
/// <param name="GreatestMetres">Longer side of a box up to which it holds, metres.</param>
/// <param name="GreatestGsdMetres">Ground sampling distance of the picture up to which it holds, metres per pixel.</param>
/// <param name="A">Slope, above zero.</param>
/// <param name="B">Shift, log-odds.</param>
public sealed record SmallCalibration(double GreatestMetres, double GreatestGsdMetres, double A, double B);
