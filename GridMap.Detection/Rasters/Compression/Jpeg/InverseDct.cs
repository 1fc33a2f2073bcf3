using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>
/// The accurate integer inverse cosine transform of 8 × 8 coefficients, the same to the last bit as the Independent JPEG Group's (jidctint.c),
/// so that pictures come out as every other reader shows them. Eight columns go side by side.
/// </summary>
internal static class InverseDct
{
    private const int ConstantBits = 13;
    private const int FirstPassBits = 2;

    /// <summary>Transforms dequantised coefficients to samples of 0 to 255.</summary>
    /// <param name="coefficients">64, row-major; cleared on the way out.</param>
    /// <param name="samples">From the block's first sample on.</param>
    /// <param name="stride">Samples from one row to the next.</param>
    public static void Transform(Span<int> coefficients, Span<byte> samples, int stride)
    {
        Span<Vector256<int>> rows = stackalloc Vector256<int>[8];
        for (var row = 0; row < 8; row++)
        {
            rows[row] = Vector256.Create<int>(coefficients[(row * 8)..]);
        }

        coefficients.Clear();
        Pass(rows, ConstantBits - FirstPassBits);
        Transpose(rows);
        Pass(rows, ConstantBits + FirstPassBits + 3);
        Transpose(rows);
        for (var row = 0; row < 8; row++)
        {
            var levels = Vector256.Clamp(rows[row] + Vector256.Create(128), Vector256<int>.Zero, Vector256.Create(255));
            var narrow = Vector128.Narrow(levels.GetLower(), levels.GetUpper()).AsUInt16();
            Vector64.Narrow(narrow.GetLower(), narrow.GetUpper()).CopyTo(samples[(row * stride)..]);
        }
    }

    /// <summary>A block that holds nothing but its mean.</summary>
    public static void Fill(int mean, Span<byte> samples, int stride)
    {
        var level = (byte)Math.Clamp(((mean + 4) >> 3) + 128, 0, 255);
        for (var row = 0; row < 8; row++)
        {
            samples.Slice(row * stride, 8).Fill(level);
        }
    }

    /// <summary>One dimension (Loeffler, Ligtenberg and Moschytz); the names are those of the original.</summary>
    private static void Pass(Span<Vector256<int>> v, int shift)
    {
        var z1 = (v[2] + v[6]) * 4433;
        var tmp2 = z1 - (v[6] * 15137);
        var tmp3 = z1 + (v[2] * 6270);
        var tmp0 = (v[0] + v[4]) << ConstantBits;
        var tmp1 = (v[0] - v[4]) << ConstantBits;
        var (tmp10, tmp13, tmp11, tmp12) = (tmp0 + tmp3, tmp0 - tmp3, tmp1 + tmp2, tmp1 - tmp2);

        (tmp0, tmp1, tmp2, tmp3) = (v[7], v[5], v[3], v[1]);
        z1 = tmp0 + tmp3;
        var z2 = tmp1 + tmp2;
        var z3 = tmp0 + tmp2;
        var z4 = tmp1 + tmp3;
        var z5 = (z3 + z4) * 9633;
        (tmp0, tmp1, tmp2, tmp3) = (tmp0 * 2446, tmp1 * 16819, tmp2 * 25172, tmp3 * 12299);
        z1 *= -7373;
        z2 *= -20995;
        z3 = (z3 * -16069) + z5;
        z4 = (z4 * -3196) + z5;
        tmp0 += z1 + z3;
        tmp1 += z2 + z4;
        tmp2 += z2 + z3;
        tmp3 += z1 + z4;

        var half = Vector256.Create(1 << (shift - 1));
        v[0] = (tmp10 + tmp3 + half) >> shift;
        v[7] = (tmp10 - tmp3 + half) >> shift;
        v[1] = (tmp11 + tmp2 + half) >> shift;
        v[6] = (tmp11 - tmp2 + half) >> shift;
        v[2] = (tmp12 + tmp1 + half) >> shift;
        v[5] = (tmp12 - tmp1 + half) >> shift;
        v[3] = (tmp13 + tmp0 + half) >> shift;
        v[4] = (tmp13 - tmp0 + half) >> shift;
    }

    private static void Transpose(Span<Vector256<int>> v)
    {
        if (!Avx2.IsSupported)
        {
            Span<int> values = stackalloc int[64];
            for (var i = 0; i < 64; i++)
            {
                values[i] = v[i % 8][i / 8];
            }

            for (var row = 0; row < 8; row++)
            {
                v[row] = Vector256.Create<int>(values[(row * 8)..]);
            }

            return;
        }

        var (a, b, c, d) = (Avx2.UnpackLow(v[0], v[1]), Avx2.UnpackHigh(v[0], v[1]), Avx2.UnpackLow(v[2], v[3]), Avx2.UnpackHigh(v[2], v[3]));
        var (e, f, g, h) = (Avx2.UnpackLow(v[4], v[5]), Avx2.UnpackHigh(v[4], v[5]), Avx2.UnpackLow(v[6], v[7]), Avx2.UnpackHigh(v[6], v[7]));
        var (ac0, ac1, bd0, bd1) = (Low(a, c), High(a, c), Low(b, d), High(b, d));
        var (eg0, eg1, fh0, fh1) = (Low(e, g), High(e, g), Low(f, h), High(f, h));
        (v[0], v[4]) = (Avx2.Permute2x128(ac0, eg0, 0x20), Avx2.Permute2x128(ac0, eg0, 0x31));
        (v[1], v[5]) = (Avx2.Permute2x128(ac1, eg1, 0x20), Avx2.Permute2x128(ac1, eg1, 0x31));
        (v[2], v[6]) = (Avx2.Permute2x128(bd0, fh0, 0x20), Avx2.Permute2x128(bd0, fh0, 0x31));
        (v[3], v[7]) = (Avx2.Permute2x128(bd1, fh1, 0x20), Avx2.Permute2x128(bd1, fh1, 0x31));
    }

    private static Vector256<int> Low(Vector256<int> a, Vector256<int> b) => Avx2.UnpackLow(a.AsInt64(), b.AsInt64()).AsInt32();

    private static Vector256<int> High(Vector256<int> a, Vector256<int> b) => Avx2.UnpackHigh(a.AsInt64(), b.AsInt64()).AsInt32();
}
