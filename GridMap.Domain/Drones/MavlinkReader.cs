using System.Buffers.Binary;

namespace GridMap.Domain.Drones;

/// <summary>Finds MAVLink 1 and 2 messages in a datagram. Only those whose checksum can be checked, since their layout is known, are handed on; others are passed over.</summary>
/// <remarks>Source: MAVLink developer guide, packet serialization and message signing. A signature is passed over: whether a link is to be trusted is the network's business.</remarks>
public static class MavlinkReader
{
    /// <summary>Sign of life.</summary>
    public const int Heartbeat = 0;

    /// <summary>State of the system, battery included.</summary>
    public const int SystemStatus = 1;

    /// <summary>Roll, pitch and yaw.</summary>
    public const int Attitude = 30;

    /// <summary>Position as the vehicle reckons it.</summary>
    public const int GlobalPosition = 33;

    /// <summary>State of one battery.</summary>
    public const int BatteryStatus = 147;

    private const byte MagicOfVersion1 = 0xFE;
    private const byte MagicOfVersion2 = 0xFD;
    private const int HeadOfVersion1 = 6;
    private const int HeadOfVersion2 = 10;
    private const int ChecksumBytes = 2;
    private const int SignatureBytes = 13;
    private const byte IsSigned = 0x01;

    /// <summary>Every known message of a datagram, in order.</summary>
    /// <param name="datagram">Bytes as they came.</param>
    public static IReadOnlyList<MavlinkFrame> Read(ReadOnlySpan<byte> datagram)
    {
        var frames = new List<MavlinkFrame>();
        while (!datagram.IsEmpty)
        {
            var length = LengthOf(datagram);
            if (length == 0 || length > datagram.Length)
            {
                // Noise, or the end of a message that was cut: look for the next beginning.
                datagram = datagram[1..];
            }
            else if (FindKnown(datagram) is not { } known)
            {
                datagram = datagram[length..];
            }
            else if (Check(datagram, known.Extra) is { } frame)
            {
                frames.Add(frame with { Payload = Padded(frame.Payload, known.Length) });
                datagram = datagram[length..];
            }
            else
            {
                datagram = datagram[1..];
            }
        }

        return frames;
    }

    /// <summary>Bytes of the message that begins here; 0 when none does.</summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        MagicOfVersion1 when bytes.Length >= HeadOfVersion1 => HeadOfVersion1 + bytes[1] + ChecksumBytes,
        // Flags that are not understood change what follows: such a message must be dropped.
        MagicOfVersion2 when bytes.Length >= HeadOfVersion2 && (bytes[2] & ~IsSigned) == 0 => HeadOfVersion2 + bytes[1] + ChecksumBytes + ((bytes[2] & IsSigned) != 0 ? SignatureBytes : 0),
        _ => 0,
    };

    /// <summary>Length of the payload without extensions and the seed of the checksum, which stands for the layout.</summary>
    private static (int Length, byte Extra)? FindKnown(ReadOnlySpan<byte> bytes) => MessageOf(bytes) switch
    {
        Heartbeat => (9, 50),
        SystemStatus => (31, 124),
        Attitude => (28, 39),
        GlobalPosition => (28, 104),
        BatteryStatus => (36, 154),
        _ => null,
    };

    private static int MessageOf(ReadOnlySpan<byte> bytes) =>
        bytes[0] == MagicOfVersion1 ? bytes[5] : bytes[7] | (bytes[8] << 8) | (bytes[9] << 16);

    private static MavlinkFrame? Check(ReadOnlySpan<byte> bytes, byte extra)
    {
        var head = bytes[0] == MagicOfVersion1 ? HeadOfVersion1 : HeadOfVersion2;
        var end = head + bytes[1];
        return Checksum(bytes[1..end], extra) == BinaryPrimitives.ReadUInt16LittleEndian(bytes[end..])
            ? new MavlinkFrame(bytes[head - (head == HeadOfVersion1 ? 3 : 5)], bytes[head - (head == HeadOfVersion1 ? 2 : 4)], MessageOf(bytes), bytes[head..end].ToArray())
            : null;
    }

    /// <summary>CRC-16/MCRF4XX over the message without its magic, and the seed.</summary>
    private static ushort Checksum(ReadOnlySpan<byte> bytes, byte extra)
    {
        var crc = 0xFFFF;
        foreach (var value in bytes) crc = Next(crc, value);
        return (ushort)Next(crc, extra);

        static int Next(int crc, byte value)
        {
            var mixed = (byte)(value ^ (crc & 0xFF));
            mixed ^= (byte)(mixed << 4);
            return (crc >> 8) ^ (mixed << 8) ^ (mixed << 3) ^ (mixed >> 4);
        }
    }

    private static ReadOnlyMemory<byte> Padded(ReadOnlyMemory<byte> payload, int length)
    {
        if (payload.Length >= length) return payload;
        var whole = new byte[length];
        payload.CopyTo(whole);
        return whole;
    }
}
