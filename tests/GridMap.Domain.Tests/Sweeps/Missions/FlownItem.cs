using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Sweeps.Missions;

/// <summary>What a mission file tells an autopilot, one after the other, whatever the format.</summary>
internal abstract record FlownItem
{
    public sealed record Fly(LonLat To, double HeightMetres) : FlownItem;

    public sealed record Speed(double MetresPerSecond) : FlownItem;

    /// <summary>A photo now and after each so many metres over the ground; zero stops.</summary>
    public sealed record Trigger(double Metres) : FlownItem;

    public sealed record Gimbal(double PitchDegrees) : FlownItem;

    public sealed record Home : FlownItem;
}
