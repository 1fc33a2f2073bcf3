using System.Numerics;
using System.Runtime.InteropServices;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Undoes the horizontal (2) and floating-point (3) predictors, row by row, in the file's byte order.</summary>
internal static class Predictor
{
    /// <summary>Undoes horizontal differences in place.</summary>
    /// <param name="row">One decoded row.</param>
    /// <param name="samples">Samples per pixel in this row.</param>
    /// <param name="bits">8, 16, 32 or 64.</param>
    /// <param name="bigEndian">Byte order of the samples.</param>
    public static void UndoDifferences(Span<byte> row, int samples, int bits, bool bigEndian)
    {
        switch (bits)
        {
            case 8:
                Add<byte>(row, samples, swapped: false);
                break;
            case 16:
                Add<ushort>(row, samples, swapped: bigEndian == BitConverter.IsLittleEndian);
                break;
            case 32:
                Add<uint>(row, samples, swapped: bigEndian == BitConverter.IsLittleEndian);
                break;
            case 64:
                Add<ulong>(row, samples, swapped: bigEndian == BitConverter.IsLittleEndian);
                break;
            default:
                throw new CodecException($"the horizontal predictor does not go with {bits} bits");
        }
    }

    /// <summary>Undoes the floating-point predictor in place: byte differences, then byte planes, most significant first.</summary>
    public static void UndoFloatingPoint(Span<byte> row, int samples, int bits, bool bigEndian)
    {
        if (bits is not (16 or 24 or 32 or 64))
        {
            throw new CodecException($"the floating-point predictor does not go with {bits} bits");
        }
        Add<byte>(row, samples, swapped: false);
        var size = bits / 8;
        var planes = row.ToArray();
        var count = row.Length / size;
        for (var value = 0; value < count; value++)
        {
            for (var part = 0; part < size; part++)
            {
                var target = bigEndian ? part : size - 1 - part;
                row[value * size + target] = planes[part * count + value];
            }
        }
    }

    private static void Add<T>(Span<byte> row, int samples, bool swapped) where T : unmanaged, IBinaryInteger<T>
    {
        var values = MemoryMarshal.Cast<byte, T>(row);
        if (swapped)
        {
            Swap(row, Marshal.SizeOf<T>());
        }
        for (var index = samples; index < values.Length; index++)
        {
            values[index] += values[index - samples];
        }
        if (swapped)
        {
            Swap(row, Marshal.SizeOf<T>());
        }
    }

    private static void Swap(Span<byte> row, int size)
    {
        for (var at = 0; at + size <= row.Length; at += size)
        {
            row.Slice(at, size).Reverse();
        }
    }
}
