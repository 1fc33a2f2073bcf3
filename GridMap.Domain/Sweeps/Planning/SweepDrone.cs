namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What the drone can do. The defaults suit a multicopter of the Mavic 3E's size.</summary>
public sealed record SweepDrone
{
    /// <summary>Fastest speed along survey lines, metres a second.</summary>
    public double SurveySpeedMetresPerSecond { get; init; } = 15;

    /// <summary>Speed between lines and to and from the take-off point, metres a second.</summary>
    public double TransitSpeedMetresPerSecond { get; init; } = 15;

    /// <summary>Metres a second upwards.</summary>
    public double ClimbMetresPerSecond { get; init; } = 6;

    /// <summary>Metres a second downwards.</summary>
    public double DescentMetresPerSecond { get; init; } = 5;

    /// <summary>Sideways acceleration in a turn, metres a second squared: it decides how fast a turn between two lines is flown.</summary>
    public double TurnMetresPerSecondSquared { get; init; } = 4;

    /// <summary>Fastest speed through the air that can be held, metres a second.</summary>
    public double AirSpeedMetresPerSecond { get; init; } = 20;

    /// <summary>Strongest wind in which it may fly, metres a second.</summary>
    public double LargestWindMetresPerSecond { get; init; } = 12;

    /// <summary>Speed over a connection between two lines: as a half circle of that width can be flown, never above transit speed.</summary>
    public double ConnectionSpeed(double metres) => Math.Min(TransitSpeedMetresPerSecond, Math.Sqrt(Math.Max(metres, 0.01) * TurnMetresPerSecondSquared / 2));
}
