namespace GridMap.Contracts.Detections;

/// <summary>One object that a model reported.</summary>
/// <param name="Class">What it is taken for.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="Longitude">Centre, WGS 84 degrees.</param>
/// <param name="Latitude">Centre, WGS 84 degrees.</param>
/// <param name="UncertaintyMetres">Radius that holds the true centre.</param>
/// <param name="DiameterMetres">Of a tank.</param>
/// <param name="AreaSquareMetres">Of a structure's roof, inside its outline.</param>
/// <param name="RoofColour">Of a structure: blue, red, light, dark or other.</param>
/// <param name="PixelBox">Left, top, width, height in full-resolution pixels of the orthophoto.</param>
public sealed record DetectedObject(
    DetectedClass Class, double Score, double Longitude, double Latitude, double UncertaintyMetres,
    double? DiameterMetres, double? AreaSquareMetres, string? RoofColour, double[] PixelBox)
{
    /// <summary>Of a structure: its outline on the ground, corners of longitude and latitude in WGS 84 degrees, the first not repeated; null where nobody drew one.</summary>
    public double[][]? Outline { get; init; }

    /// <summary>The same corners as column and row in full-resolution pixels, clockwise as the picture is looked at.</summary>
    public double[][]? PixelOutline { get; init; }

    /// <summary>How the outline was found: <c>box</c>, <c>rectangle</c> or <c>polygon</c>.</summary>
    public string? OutlineKind { get; init; }

    /// <summary>Longer side of a lying vessel or of a structure's rectangle.</summary>
    public double? LengthMetres { get; init; }

    /// <summary>Shorter side of the same.</summary>
    public double? WidthMetres { get; init; }

    /// <summary>True when the picture's edge cuts it: it is larger than what is measured.</summary>
    public bool IsTruncated { get; init; }
}
