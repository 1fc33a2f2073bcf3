namespace GridMap.Domain.Drones;

/// <summary>One MAVLink message that arrived whole.</summary>
/// <param name="SystemId">The vehicle, 1 to 255.</param>
/// <param name="ComponentId">The part of it that speaks.</param>
/// <param name="MessageId">What it says.</param>
/// <param name="Payload">The fields in wire order, little-endian; zeros that MAVLink 2 cuts off are there again.</param>
public sealed record MavlinkFrame(byte SystemId, byte ComponentId, int MessageId, ReadOnlyMemory<byte> Payload);
