using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Reads the coefficients of one block after another from coded data without stuffing (ITU-T T.81, annex F.2.2).</summary>
/// <param name="data">Followed by at least <see cref="SpareBytes"/> zeros, so that damage cannot lead outside.</param>
/// <param name="length">Bytes that count.</param>
internal ref struct BlockReader(ReadOnlySpan<byte> data, int length)
{
    /// <summary>More than the longest block and one look ahead.</summary>
    public const int SpareBytes = 320;

    private readonly ReadOnlySpan<byte> _data = data[..(length + SpareBytes)];
    private readonly long _endBit = 8L * length;
    private long _bit;

    /// <summary>True once more was read than there was.</summary>
    public readonly bool IsBeyondEnd => _bit > _endBit;

    /// <summary>Reads a block into <paramref name="coefficients"/>, which come in as zeros and leave dequantised in row-major order.</summary>
    /// <param name="steps">Quantisation steps in coded order.</param>
    /// <param name="dc">The component's last DC value; updated.</param>
    /// <returns>Coded places up to the last coefficient that is not zero: 1 when there is nothing but a mean; −1 when the data are damaged.</returns>
    public int Read(HuffmanTable dcTable, HuffmanTable acTable, ReadOnlySpan<int> steps, ref int dc, Span<int> coefficients)
    {
        if (IsBeyondEnd)
        {
            return -1;
        }

        ref var start = ref MemoryMarshal.GetReference(_data);
        var bit = _bit;
        var window = Window(ref start, bit);
        var found = FindSymbol(dcTable, window);
        var (used, size) = (found >> 8, found & 0xFF);
        if (used == 0 || size > 11)
        {
            return -1;
        }

        if (size > 0)
        {
            dc += HuffmanTable.Extend((int)((window << used) >> (64 - size)), size);
        }

        bit += used + size;
        coefficients[0] = dc * steps[0];
        var order = JpegHeader.Order;
        var lookup = acTable.Coefficients;
        var last = 1;
        for (var place = 1; place < 64;)
        {
            window = Window(ref start, bit);
            var quick = lookup[(int)(window >> (64 - HuffmanTable.LookupBits))];
            int value;
            if (quick != 0)
            {
                place += (quick >> 8) & 15;
                bit += quick & 0xFF;
                value = quick >> 16;
            }
            else
            {
                found = FindSymbol(acTable, window);
                (used, size) = (found >> 8, found & 15);
                if (used == 0)
                {
                    return -1;
                }

                bit += used + size;
                if (size == 0)
                {
                    if ((found & 0xFF) != 0xF0)
                    {
                        break;
                    }

                    place += 16;
                    continue;
                }

                place += (found >> 4) & 15;
                value = HuffmanTable.Extend((int)((window << used) >> (64 - size)), size);
            }

            if (place > 63)
            {
                return -1;
            }

            coefficients[order[place]] = value * steps[place];
            place++;
            last = place;
        }

        _bit = bit;
        return last;
    }

    /// <summary>At least 57 bits from a place on, the first one on top.</summary>
    private static ulong Window(ref byte start, long bit)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, (nint)(bit >> 3)));
        return (BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(bytes) : bytes) << (int)(bit & 7);
    }

    private static int FindSymbol(HuffmanTable table, ulong window)
    {
        int found = table.Symbols[(int)(window >> (64 - HuffmanTable.LookupBits))];
        return found != 0 ? found : table.FindLong((int)(window >> 48));
    }
}
