using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>SGI LogLuv run lengths (32 bits a pixel in four byte planes a row; 16 bits for LogL), answered as 16-bit values in little-endian order.</summary>
/// <remarks>Source: G. Ward Larson, LogLuv encoding for full-gamut images; the 16-bit form of libtiff's SGILOGDATAFMT_16BIT.</remarks>
internal static class SgiLogCodec
{
    private const double ChromaScale = 410;

    /// <summary>Decodes rows × width pixels of one (L) or three (L, u', v') samples.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> input, int width, int rows, int samples)
    {
        var planes = samples switch
        {
            1 => 2,
            3 => 4,
            _ => throw new CodecException($"LogLuv goes with one or three samples, not {samples}"),
        };
        var output = new byte[checked(width * rows * samples * 2)];
        var packed = new uint[width];
        var at = 0;
        for (var row = 0; row < rows; row++)
        {
            Array.Clear(packed);
            for (var plane = planes - 1; plane >= 0; plane--)
            {
                at = ReadPlane(input, at, packed, plane * 8);
            }
            Unpack(packed, output.AsSpan(row * width * samples * 2), samples);
        }
        return output;
    }

    private static int ReadPlane(ReadOnlySpan<byte> input, int at, uint[] packed, int shift)
    {
        for (var column = 0; column < packed.Length;)
        {
            if (at + 1 >= input.Length)
            {
                throw new CodecException("the LogLuv rows are cut");
            }
            int control = input[at++];
            var count = Math.Min(control >= 128 ? control - 126 : control, packed.Length - column);
            if (control >= 128)
            {
                var value = (uint)input[at++] << shift;
                for (var index = 0; index < count; index++)
                {
                    packed[column++] |= value;
                }
                continue;
            }
            if (count == 0 || at + count > input.Length)
            {
                throw new CodecException("a LogLuv run is empty or cut");
            }
            for (var index = 0; index < count; index++)
            {
                packed[column++] |= (uint)input[at++] << shift;
            }
        }
        return at;
    }

    private static void Unpack(uint[] packed, Span<byte> target, int samples)
    {
        for (var column = 0; column < packed.Length; column++)
        {
            var value = packed[column];
            var pixel = target.Slice(column * samples * 2, samples * 2);
            BinaryPrimitives.WriteInt16LittleEndian(pixel, (short)(samples == 1 ? value : value >> 16));
            if (samples == 3)
            {
                BinaryPrimitives.WriteInt16LittleEndian(pixel[2..], (short)(((value >> 8 & 0xFF) + 0.5) / ChromaScale * 32768));
                BinaryPrimitives.WriteInt16LittleEndian(pixel[4..], (short)(((value & 0xFF) + 0.5) / ChromaScale * 32768));
            }
        }
    }
}
