using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Reads single samples out of a decoded block row, whatever their bit depth.</summary>
internal static class SampleUnpacker
{
    /// <summary>The value of the sample at an index of a row; the real part of a complex one.</summary>
    /// <param name="row">Decoded row, byte-aligned at its start.</param>
    /// <param name="index">Sample index within the row: column × samples per pixel + sample.</param>
    /// <param name="format">Bits and type.</param>
    /// <param name="bigEndian">Byte order of samples wider than 8 bits.</param>
    public static double Value(ReadOnlySpan<byte> row, int index, TiffSampleFormat format, bool bigEndian)
    {
        switch (format.Bits)
        {
            case 8:
                return format.Signed ? (sbyte)row[index] : row[index];
            case 16:
                var two = row.Slice(index * 2, 2);
                var word = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(two) : BinaryPrimitives.ReadUInt16LittleEndian(two);
                return format.IsFloat ? (double)BitConverter.UInt16BitsToHalf(word) : format.Signed ? (double)(short)word : word;
            case 32 when !format.IsComplex:
                var four = row.Slice(index * 4, 4);
                var number = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(four) : BinaryPrimitives.ReadUInt32LittleEndian(four);
                return format.IsFloat ? (double)BitConverter.UInt32BitsToSingle(number) : format.Signed ? (double)(int)number : (double)number;
            case 64 when !format.IsComplex:
                var eight = row.Slice(index * 8, 8);
                var wide = bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(eight) : BinaryPrimitives.ReadUInt64LittleEndian(eight);
                return format.IsFloat ? BitConverter.UInt64BitsToDouble(wide) : format.Signed ? (double)(long)wide : (double)wide;
            case 24 when format.IsFloat:
                return Float24(row.Slice(index * 3, 3), bigEndian);
            default:
                return format.IsComplex ? Complex(row, index, format, bigEndian).Real : Bits(row, (long)index * format.Bits, format.Bits);
        }
    }

    /// <summary>The two parts of a complex sample.</summary>
    public static (double Real, double Imaginary) Complex(ReadOnlySpan<byte> row, int index, TiffSampleFormat format, bool bigEndian)
    {
        var part = format.Type switch
        {
            RasterSampleType.CInt16 => new TiffSampleFormat(16, RasterSampleType.Int16, Signed: true),
            RasterSampleType.CInt32 => new TiffSampleFormat(32, RasterSampleType.Int32, Signed: true),
            RasterSampleType.CFloat32 => new TiffSampleFormat(32, RasterSampleType.Float32, Signed: true),
            _ => new TiffSampleFormat(64, RasterSampleType.Float64, Signed: true),
        };
        return (Value(row, index * 2, part, bigEndian), Value(row, index * 2 + 1, part, bigEndian));
    }

    /// <summary>Most significant bit first, as TIFF packs odd depths.</summary>
    private static double Bits(ReadOnlySpan<byte> row, long bit, int count)
    {
        ulong value = 0;
        for (var taken = 0; taken < count;)
        {
            var inByte = (int)(bit & 7);
            var take = Math.Min(8 - inByte, count - taken);
            value = (value << take) | ((uint)(row[(int)(bit >> 3)] >> (8 - inByte - take)) & ((1u << take) - 1));
            bit += take;
            taken += take;
        }
        return value;
    }

    /// <summary>24-bit floating point: 1 sign, 7 exponent (bias 63), 16 mantissa bits (Adobe TIFF technical note 3).</summary>
    private static double Float24(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var raw = bigEndian ? (bytes[0] << 16) | (bytes[1] << 8) | bytes[2] : (bytes[2] << 16) | (bytes[1] << 8) | bytes[0];
        var sign = (raw & 0x800000) != 0 ? -1.0 : 1.0;
        var exponent = (raw >> 16) & 0x7F;
        var mantissa = raw & 0xFFFF;
        return exponent switch
        {
            0 => sign * mantissa * Math.Pow(2, -62 - 16),
            127 => mantissa != 0 ? double.NaN : sign * double.PositiveInfinity,
            _ => sign * (1 + mantissa / 65536.0) * Math.Pow(2, exponent - 63),
        };
    }
}
