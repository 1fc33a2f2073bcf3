using System.IO.Compression;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Deflate in a zlib wrapper (compression 8 and 32946).</summary>
internal static class DeflateCodec
{
    /// <summary>Decodes until the output is full or the stream ends; answers how many bytes were written.</summary>
    public static int Decode(byte[] input, Span<byte> output)
    {
        using var stream = new ZLibStream(new MemoryStream(input, writable: false), CompressionMode.Decompress);
        try
        {
            return stream.ReadAtLeast(output, output.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException broken)
        {
            throw new CodecException("the deflate stream is damaged", broken);
        }
    }
}
