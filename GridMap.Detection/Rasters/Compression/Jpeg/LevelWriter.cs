using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Makes 8-bit RGB of decoded levels.</summary>
internal static class LevelWriter
{
    // CCIR 601, as JFIF has it.
    private const float RedOfCr = 1.402f;
    private const float GreenOfCb = -0.344136f;
    private const float GreenOfCr = -0.714136f;
    private const float BlueOfCb = 1.772f;
    private const float Middle = 128;

    /// <summary>Writes one row.</summary>
    /// <param name="first">Y' or red.</param>
    /// <param name="second">Cb or green.</param>
    /// <param name="third">Cr or blue.</param>
    /// <param name="isYCbCr">Which of the two.</param>
    /// <param name="rgb">Three bytes a level.</param>
    public static void Write(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, bool isYCbCr, Span<byte> rgb)
    {
        var at = Vector256.IsHardwareAccelerated ? WriteVectors(first, second, third, isYCbCr, rgb) : 0;
        for (; at < first.Length; at++)
        {
            var (red, green, blue) = (first[at], second[at], third[at]);
            if (isYCbCr)
            {
                var (luma, cb, cr) = (red, green - Middle, blue - Middle);
                (red, green, blue) = (luma + (RedOfCr * cr), luma + (GreenOfCb * cb) + (GreenOfCr * cr), luma + (BlueOfCb * cb));
            }
            (rgb[at * 3], rgb[(at * 3) + 1], rgb[(at * 3) + 2]) = (Level(red), Level(green), Level(blue));
        }
    }

    private static int WriteVectors(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, bool isYCbCr, Span<byte> rgb)
    {
        // Four pixels of three bytes, the empty fourth ones behind them.
        var together = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15);
        var middle = Vector256.Create(Middle);
        var at = 0;
        for (; at + 8 <= first.Length && (at * 3) + 24 <= rgb.Length; at += 8)
        {
            var (red, green, blue) = (Vector256.Create(first[at..]), Vector256.Create(second[at..]), Vector256.Create(third[at..]));
            if (isYCbCr)
            {
                var (luma, cb, cr) = (red, green - middle, blue - middle);
                (red, green, blue) = (luma + (cr * RedOfCr), luma + (cb * GreenOfCb) + (cr * GreenOfCr), luma + (cb * BlueOfCb));
            }
            var pixels = (Levels(red) | (Levels(green) << 8) | (Levels(blue) << 16)).AsByte();
            Vector128.Shuffle(pixels.GetLower(), together).CopyTo(rgb[(at * 3)..]);
            var last = Vector128.Shuffle(pixels.GetUpper(), together);
            // What follows the row is not ours to write.
            BinaryPrimitives.WriteUInt64LittleEndian(rgb[((at * 3) + 12)..], last.AsUInt64()[0]);
            BinaryPrimitives.WriteUInt32LittleEndian(rgb[((at * 3) + 20)..], last.AsUInt32()[2]);
        }
        return at;
    }

    private static Vector256<int> Levels(Vector256<float> values) =>
        Vector256.ConvertToInt32Native(Vector256.Min(Vector256.Max(values, Vector256<float>.Zero), Vector256.Create(255f)) + Vector256.Create(0.5f));

    private static byte Level(float value) => (byte)(int)(Math.Clamp(value, 0, 255) + 0.5f);
}
