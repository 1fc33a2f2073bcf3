namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>A Huffman table of a JPEG stream (ITU-T T.81, annex C), made for looking up: most codes are answered by one read.</summary>
internal sealed class HuffmanTable
{
    public const int LookupBits = 10;
    private const int LongestCode = 16;

    private readonly byte[] _symbols;
    private readonly int[] _firstCodes = new int[LongestCode + 2];
    private readonly int[] _firstSymbols = new int[LongestCode + 2];
    private readonly int[] _codesOfLength = new int[LongestCode + 1];

    private HuffmanTable(byte[] symbols) => _symbols = symbols;

    /// <summary>By the next ten bits: code length × 256 + symbol, or 0 where the code is longer.</summary>
    public ushort[] Symbols { get; } = new ushort[1 << LookupBits];

    /// <summary>By the next ten bits, where they hold code and value of an AC coefficient: value × 65536 + run × 256 + bits used; else 0.</summary>
    public int[] Coefficients { get; } = new int[1 << LookupBits];

    /// <summary>Makes a table, or answers null when lengths and symbols do not make a prefix code.</summary>
    /// <param name="counts">Codes of each length, 1 to 16 bits.</param>
    /// <param name="symbols">Their symbols, in order.</param>
    public static HuffmanTable? Make(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        var table = new HuffmanTable(symbols.ToArray());
        var (code, at) = (0, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            table._firstCodes[length] = code;
            table._firstSymbols[length] = at;
            table._codesOfLength[length] = counts[length - 1];
            for (var i = 0; i < counts[length - 1]; i++, code++, at++)
            {
                if (code >= 1 << length)
                {
                    return null;
                }

                if (length <= LookupBits)
                {
                    table.Symbols.AsSpan(code << (LookupBits - length), 1 << (LookupBits - length)).Fill((ushort)((length << 8) | symbols[at]));
                }
            }

            code <<= 1;
        }

        table.FillCoefficients();
        return table;
    }

    /// <summary>The symbol of a code longer than the look-up, as code length × 256 + symbol; 0 when there is none.</summary>
    /// <param name="bits">The next sixteen bits.</param>
    public int FindLong(int bits)
    {
        for (var length = LookupBits + 1; length <= LongestCode; length++)
        {
            var index = (bits >> (LongestCode - length)) - _firstCodes[length];
            if (index >= 0 && index < _codesOfLength[length])
            {
                return (length << 8) | _symbols[_firstSymbols[length] + index];
            }
        }

        return 0;
    }

    /// <summary>The value that <paramref name="size"/> bits stand for: the upper half of the codes is positive, the lower half negative.</summary>
    public static int Extend(int bits, int size) => bits < (1 << size) >> 1 ? bits - (1 << size) + 1 : bits;

    private void FillCoefficients()
    {
        for (var bits = 0; bits < Coefficients.Length; bits++)
        {
            var (length, symbol) = (Symbols[bits] >> 8, Symbols[bits] & 0xFF);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (length > 0 && size > 0 && length + size <= LookupBits)
            {
                var value = Extend((bits >> (LookupBits - length - size)) & ((1 << size) - 1), size);
                Coefficients[bits] = (value << 16) | (run << 8) | (length + size);
            }
        }
    }
}
