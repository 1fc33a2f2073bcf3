using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Wraps one block in a minimal TIFF of a single strip, so that libtiff decodes fax codings without ever seeing the file's own header.</summary>
internal static class FaxEnvelope
{
    private const int HeaderBytes = 8;

    /// <summary>A little-endian TIFF with one band of one bit.</summary>
    public static byte[] Wrap(byte[] data, int width, int height, int compression, uint faxOptions)
    {
        (ushort Tag, uint Value)[] tags =
        [
            (256, (uint)width), (257, (uint)height), (258, 1), (259, (uint)compression), (262, 1), (266, 1),
            (273, 0), (277, 1), (278, (uint)height), (279, (uint)data.Length), (compression == 3 ? (ushort)292 : (ushort)293, faxOptions),
        ];
        var count = compression is 3 or 4 ? tags.Length : tags.Length - 1;
        var dataAt = HeaderBytes + 2 + count * 12 + 4;
        var bytes = new byte[dataAt + data.Length];
        "II*\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), HeaderBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(HeaderBytes), (ushort)count);
        for (var index = 0; index < count; index++)
        {
            var entry = bytes.AsSpan(HeaderBytes + 2 + index * 12, 12);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, tags[index].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], tags[index].Tag == 273 ? (uint)dataAt : tags[index].Value);
        }
        data.CopyTo(bytes, dataAt);
        return bytes;
    }
}
