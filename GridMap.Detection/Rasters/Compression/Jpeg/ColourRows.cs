using System.Runtime.Intrinsics;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Puts rows of components together to interleaved samples.</summary>
internal static class ColourRows
{
    private const int AtOnce = 16;
    private static readonly Vector128<byte>[] Interleave = [.. Enumerable.Range(0, 9).Select(Mask)];

    /// <summary>Y'CbCr to RGB with the rounding of jdcolor.c; 16-bit fractions.</summary>
    public static void ToRgb(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> blueness, ReadOnlySpan<byte> redness, Span<byte> rgb)
    {
        var at = 0;
        for (; at + AtOnce <= luma.Length; at += AtOnce)
        {
            var y = Widen(luma[at..]);
            var cb = Widen(blueness[at..]) - Vector512.Create(128);
            var cr = Widen(redness[at..]) - Vector512.Create(128);
            var half = Vector512.Create(1 << 15);
            Put(
                Narrow(y + (((cr * 91_881) + half) >> 16)),
                Narrow(y + (((cb * -22_554) + (cr * -46_802) + half) >> 16)),
                Narrow(y + (((cb * 116_130) + half) >> 16)),
                rgb[(at * 3)..]);
        }

        for (; at < luma.Length; at++)
        {
            var (y, cb, cr) = (luma[at], blueness[at] - 128, redness[at] - 128);
            rgb[at * 3] = (byte)Math.Clamp(y + (((cr * 91_881) + (1 << 15)) >> 16), 0, 255);
            rgb[(at * 3) + 1] = (byte)Math.Clamp(y + (((cb * -22_554) + (cr * -46_802) + (1 << 15)) >> 16), 0, 255);
            rgb[(at * 3) + 2] = (byte)Math.Clamp(y + (((cb * 116_130) + (1 << 15)) >> 16), 0, 255);
        }
    }

    /// <summary>Three components as they are.</summary>
    public static void Join(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> samples)
    {
        for (var i = 0; i < first.Length; i++)
        {
            samples[i * 3] = first[i];
            samples[(i * 3) + 1] = second[i];
            samples[(i * 3) + 2] = third[i];
        }
    }

    private static Vector512<int> Widen(ReadOnlySpan<byte> samples)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(samples));
        return Vector512.Create(Widen(low), Widen(high));
    }

    private static Vector256<int> Widen(Vector128<ushort> values)
    {
        var (low, high) = Vector128.Widen(values);
        return Vector256.Create(low, high).AsInt32();
    }

    private static Vector128<byte> Narrow(Vector512<int> levels)
    {
        var kept = Vector512.Clamp(levels, Vector512<int>.Zero, Vector512.Create(255));
        var words = Vector256.Narrow(kept.GetLower(), kept.GetUpper()).AsUInt16();
        return Vector128.Narrow(words.GetLower(), words.GetUpper());
    }

    private static void Put(Vector128<byte> red, Vector128<byte> green, Vector128<byte> blue, Span<byte> rgb)
    {
        for (var part = 0; part < 3; part++)
        {
            (Vector128.Shuffle(red, Interleave[part]) | Vector128.Shuffle(green, Interleave[3 + part]) | Vector128.Shuffle(blue, Interleave[6 + part]))
                .CopyTo(rgb[(part * AtOnce)..]);
        }
    }

    /// <summary>For one channel and one of the three vectors that sixteen pixels fill: which pixel goes where; an index above 15 gives 0.</summary>
    private static Vector128<byte> Mask(int index)
    {
        var (channel, part) = (index / 3, index % 3);
        Span<byte> mask = stackalloc byte[AtOnce];
        for (var i = 0; i < AtOnce; i++)
        {
            var at = (part * AtOnce) + i;
            mask[i] = at % 3 == channel ? (byte)(at / 3) : byte.MaxValue;
        }

        return Vector128.Create<byte>(mask);
    }
}
