using System.Buffers.Binary;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Drones;

/// <summary>What one vehicle has said so far: battery and yaw come in other messages than its position.</summary>
/// <param name="YawDegrees">From its attitude; null before it came.</param>
/// <param name="BatteryFraction">What is left, 0 to 1; null when it does not say.</param>
/// <param name="IsGroundStation">It is no vehicle: what it says of positions is passed over.</param>
public sealed record MavlinkSystem(double? YawDegrees = null, double? BatteryFraction = null, bool IsGroundStation = false)
{
    private const byte GroundStationType = 6;
    private const ushort NoHeading = ushort.MaxValue;

    /// <summary>Hears a message.</summary>
    /// <param name="droneId">How the vehicle is called.</param>
    /// <param name="frame">Of that vehicle.</param>
    /// <returns>What is known now, and where it is when the message says so.</returns>
    public (MavlinkSystem Next, DroneFix? Fix) Hear(string droneId, MavlinkFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var payload = frame.Payload.Span;
        return frame.MessageId switch
        {
            MavlinkReader.Heartbeat => (this with { IsGroundStation = payload[4] == GroundStationType }, null),
            MavlinkReader.SystemStatus => (this with { BatteryFraction = Fraction((sbyte)payload[30]) ?? BatteryFraction }, null),
            // The first battery is the one that flies; others feed cameras.
            MavlinkReader.BatteryStatus => (payload[32] == 0 ? this with { BatteryFraction = Fraction((sbyte)payload[35]) ?? BatteryFraction } : this, null),
            MavlinkReader.Attitude => (this with { YawDegrees = Turned(double.RadiansToDegrees(BinaryPrimitives.ReadSingleLittleEndian(payload[12..]))) }, null),
            MavlinkReader.GlobalPosition when !IsGroundStation => (this, FindFix(droneId, payload)),
            _ => (this, null),
        };
    }

    private DroneFix? FindFix(string droneId, ReadOnlySpan<byte> payload)
    {
        var (latitude, longitude) = (BinaryPrimitives.ReadInt32LittleEndian(payload[4..]) / 1e7, BinaryPrimitives.ReadInt32LittleEndian(payload[8..]) / 1e7);
        var heading = BinaryPrimitives.ReadUInt16LittleEndian(payload[26..]);
        var (north, east) = (BinaryPrimitives.ReadInt16LittleEndian(payload[20..]) / 100.0, BinaryPrimitives.ReadInt16LittleEndian(payload[22..]) / 100.0);
        // Zero and zero is what a vehicle says that has no position yet.
        return (latitude == 0 && longitude == 0) || Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180
            ? null
            : new DroneFix(
                droneId, new LonLat(longitude, latitude),
                HeightMetres: BinaryPrimitives.ReadInt32LittleEndian(payload[16..]) / 1000.0,
                AltitudeMetres: BinaryPrimitives.ReadInt32LittleEndian(payload[12..]) / 1000.0,
                YawDegrees: heading == NoHeading ? YawDegrees : Turned(heading / 100.0),
                SpeedMetresPerSecond: Math.Round(Math.Sqrt((north * north) + (east * east)), 2),
                BatteryFraction: BatteryFraction);
    }

    private static double? Fraction(sbyte percent) => percent is >= 0 and <= 100 ? percent / 100.0 : null;

    private static double? Turned(double degrees) => double.IsFinite(degrees) ? ((degrees % 360) + 360) % 360 : null;
}
