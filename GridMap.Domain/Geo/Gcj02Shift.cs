using static System.Math;

namespace GridMap.Domain.Geo;

/// <summary>The shift that turns WGS 84 into GCJ-02.</summary>
/// <remarks>Source: the public reverse-engineered algorithm as in wandergis/coordtransform; there is no official publication.</remarks>
internal static class Gcj02Shift
{
    public const int MostSteps = 30;
    public const double ToleranceDegrees = 1e-13;

    private const double SemiMajorMetres = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;

    public static bool Applies(double longitude, double latitude) =>
        longitude is > 73.66 and < 135.05 && latitude is > 3.86 and < 53.55;

    public static (double East, double North) At(double longitude, double latitude)
    {
        var x = longitude - 105;
        var y = latitude - 35;
        var waves = (20 * Sin(6 * PI * x) + 20 * Sin(2 * PI * x)) * 2 / 3;
        var root = Sqrt(Abs(x));
        var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves
            + (20 * Sin(PI * y) + 40 * Sin(PI * y / 3)) * 2 / 3
            + (160 * Sin(PI * y / 12) + 320 * Sin(PI * y / 30)) * 2 / 3;
        var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves
            + (20 * Sin(PI * x) + 40 * Sin(PI * x / 3)) * 2 / 3
            + (150 * Sin(PI * x / 12) + 300 * Sin(PI * x / 30)) * 2 / 3;
        var (sin, cos) = SinCos(double.DegreesToRadians(latitude));
        var m = 1 - EccentricitySquared * sin * sin;
        return (
            double.RadiansToDegrees(east / (SemiMajorMetres / Sqrt(m) * cos)),
            double.RadiansToDegrees(north / (SemiMajorMetres * (1 - EccentricitySquared) / (m * Sqrt(m)))));
    }
}
