using System.Buffers.Binary;

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
                for (var index = samples; index < row.Length; index++)
                {
                    row[index] += row[index - samples];
                }
                break;
            case 16:
                for (var at = samples * 2; at + 2 <= row.Length; at += 2)
                {
                    var (here, before) = (row.Slice(at, 2), row.Slice(at - samples * 2, 2));
                    if (bigEndian)
                    {
                        BinaryPrimitives.WriteUInt16BigEndian(here, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(here) + BinaryPrimitives.ReadUInt16BigEndian(before)));
                    }
                    else
                    {
                        BinaryPrimitives.WriteUInt16LittleEndian(here, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(here) + BinaryPrimitives.ReadUInt16LittleEndian(before)));
                    }
                }
                break;
            case 32:
                for (var at = samples * 4; at + 4 <= row.Length; at += 4)
                {
                    var (here, before) = (row.Slice(at, 4), row.Slice(at - samples * 4, 4));
                    if (bigEndian)
                    {
                        BinaryPrimitives.WriteUInt32BigEndian(here, BinaryPrimitives.ReadUInt32BigEndian(here) + BinaryPrimitives.ReadUInt32BigEndian(before));
                    }
                    else
                    {
                        BinaryPrimitives.WriteUInt32LittleEndian(here, BinaryPrimitives.ReadUInt32LittleEndian(here) + BinaryPrimitives.ReadUInt32LittleEndian(before));
                    }
                }
                break;
            case 64:
                for (var at = samples * 8; at + 8 <= row.Length; at += 8)
                {
                    var (here, before) = (row.Slice(at, 8), row.Slice(at - samples * 8, 8));
                    if (bigEndian)
                    {
                        BinaryPrimitives.WriteUInt64BigEndian(here, BinaryPrimitives.ReadUInt64BigEndian(here) + BinaryPrimitives.ReadUInt64BigEndian(before));
                    }
                    else
                    {
                        BinaryPrimitives.WriteUInt64LittleEndian(here, BinaryPrimitives.ReadUInt64LittleEndian(here) + BinaryPrimitives.ReadUInt64LittleEndian(before));
                    }
                }
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
        var size = bits / 8;
        for (var index = samples; index < row.Length; index++)
        {
            row[index] += row[index - samples];
        }
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
}
