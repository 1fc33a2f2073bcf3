using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The bits of a JPEG scan, highest first, stuffed bytes taken out. Past its end come zeros, which are counted.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data)
{
    /// <summary>A code and its value have no more bits.</summary>
    public const int LeastFilled = 32;

    private const ulong Ones = 0x0101_0101_0101_0101;
    private readonly ReadOnlySpan<byte> data = data;
    private int at;
    private int missingBytes;

    /// <summary>The next bits, highest first. With <see cref="Count"/> a loop that takes many keeps it to itself between calls of <see cref="Fill"/>.</summary>
    public ulong Held;

    /// <summary>How many of them are there.</summary>
    public int Count;

    /// <summary>True when more bits were taken than there were.</summary>
    public readonly bool IsOverrun => missingBytes * 8 > Count;

    /// <summary>Makes sure that <see cref="LeastFilled"/> bits can be taken.</summary>
    public void Fill()
    {
        if (Count >= LeastFilled)
        {
            return;
        }
        if (at + 8 <= data.Length)
        {
            var next = BinaryPrimitives.ReadUInt64BigEndian(data[at..]);
            if (((~next - Ones) & next & (Ones << 7)) == 0)
            {
                // No byte of 255: as many whole bytes as fit. What is taken of a further one will be the same again.
                Held |= next >> Count;
                var bytes = (63 - Count) >> 3;
                at += bytes;
                Count += bytes * 8;
                return;
            }
        }
        while (Count <= 56)
        {
            Held |= (ulong)NextByte() << (56 - Count);
            Count += 8;
        }
    }

    public readonly int Peek(int bits) => (int)(Held >> (64 - bits));

    public void Skip(int bits)
    {
        Held <<= bits;
        Count -= bits;
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
        (Held, Count, missingBytes) = (0, 0, 0);
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
