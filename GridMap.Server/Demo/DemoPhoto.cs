using System.Buffers.Binary;
using System.IO.Compression;

namespace GridMap.Server.Demo;

/// <summary>A small drawing of a yard from above, with tanks or without, as PNG: what the demo shows as evidence.</summary>
internal static class DemoPhoto
{
    private const int Width = 320;
    private const int Height = 240;
    private const int Tanks = 3;

    /// <param name="seed">Makes each case's picture its own.</param>
    /// <param name="hasTanks">False when all is cleared away.</param>
    public static byte[] Draw(int seed, bool hasTanks)
    {
        var chance = new Random(seed);
        var tanks = Enumerable.Range(0, Tanks).Select(tank => (X: 60 + (tank * 90) + chance.Next(-15, 15), Y: 120 + chance.Next(-50, 50), Radius: chance.Next(20, 34))).ToList();
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            Span<byte> row = stackalloc byte[1 + (Width * 3)];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                {
                    var isTank = hasTanks && tanks.Exists(tank => ((x - tank.X) * (x - tank.X)) + ((y - tank.Y) * (y - tank.Y)) < tank.Radius * tank.Radius);
                    var grain = chance.Next(-12, 12);
                    ReadOnlySpan<int> colour = isTank ? [215, 220, 222] : y < 70 ? [70, 105, 165] : [150, 138, 112];
                    for (var part = 0; part < 3; part++)
                    {
                        row[1 + (x * 3) + part] = (byte)(colour[part] + grain);
                    }
                }

                zip.Write(row);
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2); // Eight bits of red, green and blue.
        Add(file, "IHDR"u8, head);
        Add(file, "IDAT"u8, pixels.ToArray());
        Add(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Add(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] checkedPart = [.. kind, .. data];
        file.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(checkedPart));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
