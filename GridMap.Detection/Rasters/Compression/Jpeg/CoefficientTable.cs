using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The Huffman table of a block's coefficients after its first. Most are so short that two are found by one look.</summary>
internal sealed class CoefficientTable
{
    private const int EndOfBlock = 0;
    private const int SixteenZeros = 0xF0;

    private readonly HuffmanTable codes;
    private readonly CoefficientLook[] looks = new CoefficientLook[1 << HuffmanTable.LookBits];

    public CoefficientTable(HuffmanTable codes)
    {
        this.codes = codes;
        for (var next = 0; next < looks.Length; next++)
        {
            looks[next] = LookAt(next);
        }
    }

    /// <summary>Reads the rest of a block and folds it.</summary>
    /// <param name="bits">Behind the block's first coefficient.</param>
    /// <param name="factors">What each coefficient counts as.</param>
    /// <param name="folded">The coefficients are added here.</param>
    /// <param name="last">The last coefficient that may be other than 0.</param>
    /// <returns>False when the bits are no block.</returns>
    public bool TryRead(ref JpegBits bits, ReadOnlySpan<FoldedFactor> factors, scoped Span<float> folded, out int last)
    {
        last = 0;
        while (last < BlockMeans.Last && !ReadShort(ref bits, factors, folded, ref last))
        {
            bits.Fill();
            var (used, symbol) = codes.Find(bits.Peek(16));
            var size = symbol & 15;
            bits.Skip(used);
            if (used == 0 || (size == 0 && symbol is not (EndOfBlock or SixteenZeros)))
            {
                return false;
            }
            if (symbol == EndOfBlock)
            {
                break;
            }
            last += (symbol >> 4) + 1;
            if (last > BlockMeans.Last)
            {
                return false;
            }
            if (size > 0)
            {
                folded[factors[last].Place] += HuffmanTable.Extend(bits.Take(size), size) * factors[last].Factor;
            }
        }
        return true;
    }

    /// <summary>Reads on for as long as a look is enough, which is where the time goes: bits are held here and not by reference, and nothing is called that would push them out of their registers.</summary>
    /// <returns>True when the block ends here; else a look is not enough, or the last coefficient is near.</returns>
    private bool ReadShort(ref JpegBits bits, ReadOnlySpan<FoldedFactor> factors, scoped Span<float> folded, ref int last)
    {
        var bytes = bits.Bytes;
        var quick = looks;
        var (held, count, at) = (bits.Held, bits.Count, bits.At);
        var (number, isEnd) = (last, false);
        while (!isEnd)
        {
            // As JpegBits.Fill has it.
            held |= BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]) >> count;
            at += (63 - count) >> 3;
            count |= 56;
            ref readonly var look = ref quick[(int)(held >> (64 - HuffmanTable.LookBits))];
            var first = number + look.FirstStep;
            var second = first + look.SecondStep;
            if (second >= BlockMeans.Last)
            {
                break;
            }
            (held, count, number) = (held << look.Bits, count - look.Bits, second);
            // What is not there counts as the last one again and adds nothing to it: cheaper than to guess how many there are.
            ref readonly var factor = ref factors[first];
            folded[factor.Place] += look.First * factor.Factor;
            factor = ref factors[second];
            folded[factor.Place] += look.Second * factor.Factor;
            isEnd = look.IsLast;
        }
        (bits.Held, bits.Count, bits.At) = (held, count, at);
        last = number;
        return isEnd;
    }

    private CoefficientLook LookAt(int next)
    {
        var look = default(CoefficientLook);
        for (var coefficients = 0; coefficients <= 2; coefficients++)
        {
            var entry = codes.Look(next << look.Bits & ((1 << HuffmanTable.LookBits) - 1));
            var (bits, symbol, value) = (look.Bits + (entry & HuffmanTable.UsedBits), entry >> 8 & 255, entry >> 16);
            var hasValue = (entry & HuffmanTable.HasValue) != 0;
            // What lies behind the bits of this look is not known.
            if (entry == 0 || bits > HuffmanTable.LookBits || !(hasValue || symbol is EndOfBlock or SixteenZeros))
            {
                break;
            }
            if (symbol == EndOfBlock)
            {
                return look with { Bits = (byte)bits, IsLast = true };
            }
            if (coefficients == 2)
            {
                break;
            }
            var step = (byte)((symbol >> 4) + 1);
            look = coefficients == 0 ? look with { First = (short)value, FirstStep = step, Bits = (byte)bits } : look with { Second = (short)value, SecondStep = step, Bits = (byte)bits };
        }
        return look.Bits > 0 ? look : new CoefficientLook { FirstStep = CoefficientLook.TooLong };
    }
}
