using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>One leg of a sortie, flown at one speed.</summary>
/// <param name="Sequence">1 for the first leg of the sortie.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Path">Two points or more.</param>
/// <param name="SpeedMetresPerSecond">Along the path.</param>
/// <param name="PhotoSpacingMetres">Distance between photos on a survey leg, the first at its start and the last at its end; null elsewhere.</param>
public sealed record FlightLeg(int Sequence, LegRole Role, IReadOnlyList<PathPoint> Path, double SpeedMetresPerSecond, double? PhotoSpacingMetres = null)
{
    /// <summary>Length of the path over the ground, metres.</summary>
    public double GroundMetres => Sum((a, b) => GroundMeasure.DistanceMetres(a.Position, b.Position));

    /// <summary>Length of the path in space, metres.</summary>
    public double LengthMetres => Sum((a, b) => Length(a, b));

    /// <summary>Time it takes.</summary>
    public double Seconds => LengthMetres / SpeedMetresPerSecond;

    /// <summary>Lowest and highest point above the take-off point, metres.</summary>
    public (double Lowest, double Highest) HeightRange => (Path.Min(point => point.HeightMetres), Path.Max(point => point.HeightMetres));

    /// <summary>True for climb and descent.</summary>
    public bool IsVertical => Path[0].Position == Path[^1].Position && Path.Count == 2;

    internal static double Length(PathPoint a, PathPoint b)
    {
        var (level, rise) = (GroundMeasure.DistanceMetres(a.Position, b.Position), b.HeightMetres - a.HeightMetres);
        return Math.Sqrt(level * level + rise * rise);
    }

    private double Sum(Func<PathPoint, PathPoint, double> length)
    {
        var sum = 0.0;
        for (var i = 1; i < Path.Count; i++) sum += length(Path[i - 1], Path[i]);
        return sum;
    }
}
