namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>One Huffman table of a JPEG stream: short codes, and the values behind them where both fit, are found by one look.</summary>
internal sealed class HuffmanTable
{
    public const int LookBits = 10;
    public const int UsedBits = 31;
    public const int HasValue = 32;

    private const int LongestCode = 16;
    private readonly byte[] symbols;
    private readonly int[] look = new int[1 << LookBits];

    // Per length: one above its last code, left-aligned to 16 bits, and what makes an index of a code.
    private readonly int[] ends = new int[LongestCode + 1];
    private readonly int[] shifts = new int[LongestCode + 1];

    /// <param name="counts">Codes of 1 to 16 bits.</param>
    /// <param name="symbols">Their symbols, shortest code first: zeros to skip in the high half, bits of the value in the low half.</param>
    /// <exception cref="CodecException">There are more codes than fit.</exception>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        this.symbols = symbols.ToArray();
        var (code, index) = (0, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            shifts[length] = index - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                if (code >= 1 << length)
                {
                    throw new CodecException("a JPEG Huffman table holds too many codes");
                }
                if (length <= LookBits)
                {
                    Note(code, length, symbols[index]);
                }
            }
            ends[length] = code << (LongestCode - length);
            code <<= 1;
        }
    }

    /// <summary>What the next bits say: <see cref="UsedBits"/> how many of them are used, <see cref="HasValue"/> whether the value is there, bits 8 to 15 the symbol, 16 to 31 the value; 0 for a long code.</summary>
    /// <param name="next">The next <see cref="LookBits"/> bits.</param>
    public int Look(int next) => look[next];

    /// <summary>A code of any length, without its value.</summary>
    /// <param name="next">The next 16 bits.</param>
    /// <returns>Its bits and its symbol; 0 bits where there is no such code.</returns>
    public (int Bits, int Symbol) Find(int next)
    {
        for (var length = 1; length <= LongestCode; length++)
        {
            if (next < ends[length])
            {
                return (length, symbols[(next >> (LongestCode - length)) + shifts[length]]);
            }
        }
        return (0, 0);
    }

    /// <summary>A value of so many bits: the lower half of what they can say stands for negative numbers.</summary>
    public static int Extend(int bits, int size) => bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;

    private void Note(int code, int length, byte symbol)
    {
        var size = symbol & 15;
        var left = LookBits - length;
        for (var rest = 0; rest < 1 << left; rest++)
        {
            var entry = length | (symbol << 8);
            if (size > 0 && size <= left)
            {
                entry = (length + size) | HasValue | (symbol << 8) | (Extend(rest >> (left - size), size) << 16);
            }
            look[(code << left) | rest] = entry;
        }
    }
}
