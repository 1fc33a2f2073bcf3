using System.Runtime.Intrinsics;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>
/// Brings rows of a component that is halved both ways to full size by the triangle filter of the Independent JPEG Group's "fancy upsampling"
/// (jdsample.c), the same to the last bit.
/// </summary>
internal static class ChromaRows
{
    /// <summary>Doubles a row of the picture that lies between two of the component's: three quarters of the nearer sample, one of the farther, both ways.</summary>
    /// <param name="near">The row it lies in; at least three samples.</param>
    /// <param name="far">The row above or below.</param>
    /// <param name="sums">Room for as many values.</param>
    /// <param name="result">Twice as many.</param>
    public static void Double(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<ushort> sums, Span<byte> result)
    {
        for (var i = 0; i < near.Length; i++)
        {
            sums[i] = (ushort)((near[i] * 3) + far[i]);
        }

        var last = near.Length - 1;
        result[0] = (byte)(((sums[0] * 4) + 8) >> 4);
        result[1] = (byte)(((sums[0] * 3) + sums[1] + 7) >> 4);
        var at = 1;
        for (; at + Vector256<ushort>.Count <= last; at += Vector256<ushort>.Count)
        {
            var middle = Vector256.Create<ushort>(sums[at..]) * 3;
            var even = (middle + Vector256.Create<ushort>(sums[(at - 1)..]) + Vector256.Create((ushort)8)) >> 4;
            var odd = (middle + Vector256.Create<ushort>(sums[(at + 1)..]) + Vector256.Create((ushort)7)) >> 4;
            // Both fit a byte: side by side in one value they lie in order.
            (BitConverter.IsLittleEndian ? even | (odd << 8) : odd | (even << 8)).AsByte().CopyTo(result[(2 * at)..]);
        }

        for (; at < last; at++)
        {
            result[2 * at] = (byte)(((sums[at] * 3) + sums[at - 1] + 8) >> 4);
            result[(2 * at) + 1] = (byte)(((sums[at] * 3) + sums[at + 1] + 7) >> 4);
        }

        result[2 * last] = (byte)(((sums[last] * 3) + sums[last - 1] + 8) >> 4);
        result[(2 * last) + 1] = (byte)(((sums[last] * 4) + 7) >> 4);
    }
}
