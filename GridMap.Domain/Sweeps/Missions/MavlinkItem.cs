using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>One MAVLink mission item.</summary>
/// <param name="Command">Number of the command.</param>
/// <param name="Frame">2 without a place, 3 height above the take-off point.</param>
/// <param name="Parameters">Seven; not a number leaves the vehicle its own.</param>
internal sealed record MavlinkItem(int Command, int Frame, double[] Parameters)
{
    public const int Waypoint = 16;
    public const int Return = 20;
    public const int TakeOff = 22;
    public const int Speed = 178;
    public const int Mount = 205;
    public const int TriggerDistance = 206;

    private const int RelativeFrame = 3;
    private const int MissionFrame = 2;

    /// <summary>Take-off, speed, gimbal.</summary>
    public static IEnumerable<MavlinkItem> Beginning(SweepPlan plan, Sortie sortie, MissionWaypoint first)
    {
        yield return Placed(TakeOff, plan.ToLonLat(sortie.TakeOff), first.HeightMetres, 0, 0);
        yield return Plain(Mount, plan.Settings.GimbalPitchDegrees, 0, 0, 0, 0, 0, 2);
        yield return AtSpeed(first.SpeedMetresPerSecond);
    }

    /// <summary>The points with what is switched at them; a speed holds until another is given.</summary>
    public static IEnumerable<MavlinkItem> Between(IEnumerable<MissionWaypoint> points, double speed, bool withSpeeds)
    {
        foreach (var point in points)
        {
            yield return Placed(Waypoint, point.Position, point.HeightMetres, 0, 0);
            if (point.StopsPhotos) yield return Plain(TriggerDistance, 0, 0, 1, 0, 0, 0, 0);
            if (withSpeeds && Math.Abs(point.SpeedMetresPerSecond - speed) > 0.005)
            {
                speed = point.SpeedMetresPerSecond;
                yield return AtSpeed(speed);
            }

            if (point.PhotoSpacingMetres is { } metres) yield return Plain(TriggerDistance, metres, 0, 1, 0, 0, 0, 0);
        }
    }

    /// <summary>Home and down.</summary>
    public static MavlinkItem End { get; } = Plain(Return, 0, 0, 0, 0, 0, 0, 0);

    public static MavlinkItem AtSpeed(double metresPerSecond) => Plain(Speed, 1, Math.Round(metresPerSecond, 2), -1, 0, 0, 0, 0);

    private static MavlinkItem Plain(int command, params double[] parameters) => new(command, MissionFrame, parameters);

    private static MavlinkItem Placed(int command, LonLat at, double height, double first, double second) => new(
        command, RelativeFrame, [first, second, 0, double.NaN, MissionNumbers.Degrees(at.Latitude), MissionNumbers.Degrees(at.Longitude), MissionNumbers.Metres(height)]);
}
