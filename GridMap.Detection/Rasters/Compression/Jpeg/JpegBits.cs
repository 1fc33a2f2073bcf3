using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The bytes of a JPEG scan up to the next restart marker, stuffed ones taken out, and how far they are read. Behind them lie zeros.</summary>
internal ref struct JpegBits
{
    /// <summary>A block that takes more than there is finds so many zeros: 64 codes with their values, and what is looked at ahead.</summary>
    public const int Slack = (64 * 4) + 8;

    private readonly ReadOnlySpan<byte> scan;
    private readonly Span<byte> plain;
    private int scanAt;
    private int length;

    /// <summary>The next bits, highest first. With <see cref="Count"/> and <see cref="At"/> a loop that takes many keeps it to itself.</summary>
    public ulong Held;

    /// <summary>How many of them are there.</summary>
    public int Count;

    /// <summary>The byte of <see cref="Bytes"/> behind them.</summary>
    public int At;

    /// <param name="scan">From its first byte on.</param>
    /// <param name="plain">Takes its bytes without the stuffed ones; <see cref="Slack"/> longer.</param>
    public JpegBits(ReadOnlySpan<byte> scan, Span<byte> plain)
    {
        this.scan = scan;
        this.plain = plain;
        TakeUntilMarker();
    }

    public readonly ReadOnlySpan<byte> Bytes => plain;

    /// <summary>True when more bits were taken than there were. It has to be asked once a block.</summary>
    public readonly bool IsOverrun => Taken > length * 8;

    private readonly int Taken => (At * 8) - Count;

    /// <summary>Makes sure that 56 bits can be taken; without a branch, since nobody could foretell it.</summary>
    public void Fill()
    {
        Held |= BinaryPrimitives.ReadUInt64BigEndian(Bytes[At..]) >> Count;
        At += (63 - Count) >> 3;
        Count |= 56;
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
        while (scanAt + 1 < scan.Length && scan[scanAt] == 0xFF && scan[scanAt + 1] == 0xFF)
        {
            scanAt++;
        }
        if ((length * 8) - Taken is < 0 or > 7 || scanAt + 1 >= scan.Length || scan[scanAt + 1] is < 0xD0 or > 0xD7)
        {
            return false;
        }
        scanAt += 2;
        TakeUntilMarker();
        return true;
    }

    private void TakeUntilMarker()
    {
        (length, Held, Count, At) = (0, 0, 0, 0);
        while (true)
        {
            var rest = scan[scanAt..];
            var next = rest.IndexOf((byte)0xFF);
            rest = next < 0 ? rest : rest[..next];
            rest.CopyTo(plain[length..]);
            (length, scanAt) = (length + rest.Length, scanAt + rest.Length);
            if (scanAt + 1 >= scan.Length || scan[scanAt + 1] != 0)
            {
                break;
            }
            plain[length++] = 0xFF;
            scanAt += 2;
        }
        plain.Slice(length, Slack).Clear();
    }
}
