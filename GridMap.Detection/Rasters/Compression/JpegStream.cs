using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Makes a complete JPEG file of a TIFF block's abbreviated stream and the shared tables.</summary>
internal static class JpegStream
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Joins tables and data, drops application segments and states the colour transform.</summary>
    /// <param name="tables">The JPEGTables tag, or null.</param>
    /// <param name="data">The block.</param>
    /// <param name="samples">Samples per pixel the block should have.</param>
    /// <param name="isYCbCr">Whether three samples are Y'CbCr; else they are stored as they are.</param>
    /// <param name="maxPixels">Pixels the block may hold at most.</param>
    public static byte[] Join(byte[]? tables, ReadOnlySpan<byte> data, int samples, bool isYCbCr, long maxPixels)
    {
        using var output = new MemoryStream(data.Length + (tables?.Length ?? 0) + 32);
        output.Write([0xFF, StartOfImage]);
        if (samples is 3 or 4)
        {
            // Adobe APP14: the last byte is the colour transform, 0 none, 1 Y'CbCr.
            output.Write([0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)(isYCbCr ? 1 : 0)]);
        }
        if (tables is not null)
        {
            CopySegments(tables, output, samples, maxPixels, isTables: true);
        }
        CopySegments(data, output, samples, maxPixels, isTables: false);
        return output.ToArray();
    }

    private static void CopySegments(ReadOnlySpan<byte> source, MemoryStream output, int samples, long maxPixels, bool isTables)
    {
        var at = 0;
        while (at + 2 <= source.Length)
        {
            if (source[at] != 0xFF)
            {
                throw new CodecException("a JPEG marker is missing");
            }
            var marker = source[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }
            if (marker is StartOfImage or (>= 0xD0 and <= 0xD7) or 0x01)
            {
                at += 2;
                continue;
            }
            if (marker == EndOfImage)
            {
                break;
            }
            if (at + 4 > source.Length)
            {
                break;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..]);
            if (length < 2 || at + 2 + length > source.Length)
            {
                throw new CodecException("a JPEG segment is cut");
            }
            if (marker == StartOfScan)
            {
                if (!isTables)
                {
                    output.Write(source[at..]);
                    return;
                }
                throw new CodecException("the JPEG tables contain picture data");
            }
            var segment = source.Slice(at, 2 + length);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                CheckFrame(segment, samples, maxPixels);
            }
            if (marker is not ((>= 0xE0 and <= 0xEF) or 0xFE))
            {
                output.Write(segment);
            }
            at += 2 + length;
        }
        if (!isTables)
        {
            throw new CodecException("the JPEG stream has no picture data");
        }
    }

    private static void CheckFrame(ReadOnlySpan<byte> segment, int samples, long maxPixels)
    {
        if (segment.Length < 10)
        {
            throw new CodecException("the JPEG frame header is cut");
        }
        if (segment[4] != 8)
        {
            throw new CodecException($"JPEG samples of {segment[4]} bits are not supported");
        }
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[7..]);
        if ((long)width * height > maxPixels || segment[9] != samples)
        {
            throw new CodecException($"the JPEG stream holds {width} by {height} pixels of {segment[9]} samples");
        }
    }
}
