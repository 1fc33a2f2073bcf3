namespace GridMap.Contracts.Detections;

/// <summary>One object that a model reported.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="Longitude">Centre, WGS 84 degrees.</param>
/// <param name="Latitude">Centre, WGS 84 degrees.</param>
/// <param name="UncertaintyMetres">Radius that holds the true centre.</param>
/// <param name="DiameterMetres">Of a tank.</param>
/// <param name="AreaSquareMetres">Of a structure's roof.</param>
/// <param name="RoofColour">Of a structure: blue, red, light, dark or other.</param>
/// <param name="PixelBox">Left, top, width, height in full-resolution pixels of the orthophoto.</param>
public sealed record DetectedObject(
    DetectedClass Class, double Score, double Longitude, double Latitude, double UncertaintyMetres,
    double? DiameterMetres, double? AreaSquareMetres, string? RoofColour, double[] PixelBox);
