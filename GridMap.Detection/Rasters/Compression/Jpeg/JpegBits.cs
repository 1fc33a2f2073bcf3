using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The bits of a JPEG scan, highest first, stuffed bytes taken out. Past its end come zeros, which are counted.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data)
{
    private const ulong Ones = 0x0101_0101_0101_0101;
    private readonly ReadOnlySpan<byte> data = data;
    private int at;
    private ulong held;
    private int count;
    private int missingBytes;

    /// <summary>True when more bits were taken than there were.</summary>
    public readonly bool IsOverrun => missingBytes * 8 > count;

    /// <summary>Makes sure that 32 bits can be taken.</summary>
    public void Fill()
    {
        if (count >= 32)
        {
            return;
        }
        if (at + 8 <= data.Length)
        {
            var next = BinaryPrimitives.ReadUInt64BigEndian(data[at..]);
            if (((~next - Ones) & next & (Ones << 7)) == 0)
            {
                // No byte of 255: as many whole bytes as fit. What is taken of a further one will be the same again.
                held |= next >> count;
                var bytes = (63 - count) >> 3;
                at += bytes;
                count += bytes * 8;
                return;
            }
        }
        while (count <= 56)
        {
            held |= (ulong)NextByte() << (56 - count);
            count += 8;
        }
    }

    public readonly int Peek(int bits) => (int)(held >> (64 - bits));

    public void Skip(int bits)
    {
        held <<= bits;
        count -= bits;
    }

    /// <summary>Takes 1 to 16 bits.</summary>
    public int Take(int bits)
    {
        var value = Peek(bits);
        Skip(bits);
        return value;
    }

    /// <summary>Goes on behind the restart marker that has to come now.</summary>
    /// <returns>False when it does not.</returns>
    public bool TryRestart()
    {
        var isWhole = !IsOverrun;
        (held, count, missingBytes) = (0, 0, 0);
        while (at + 1 < data.Length && data[at] == 0xFF && data[at + 1] == 0xFF)
        {
            at++;
        }
        if (!isWhole || at + 1 >= data.Length || data[at] != 0xFF || data[at + 1] is < 0xD0 or > 0xD7)
        {
            return false;
        }
        at += 2;
        return true;
    }

    private byte NextByte()
    {
        if (at >= data.Length || (data[at] == 0xFF && (at + 1 >= data.Length || data[at + 1] != 0)))
        {
            missingBytes++;
            return 0;
        }
        var next = data[at];
        at += next == 0xFF ? 2 : 1;
        return next;
    }
}
