using ZstdSharp;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Zstandard (compression 50000), which the libtiff inside libvips is built without.</summary>
internal static class ZstdCodec
{
    /// <summary>Decodes until the output is full or the stream ends; answers how many bytes were written.</summary>
    public static int Decode(byte[] input, Span<byte> output)
    {
        try
        {
            using var stream = new DecompressionStream(new MemoryStream(input, writable: false));
            return stream.ReadAtLeast(output, output.Length, throwOnEndOfStream: false);
        }
        catch (Exception broken) when (broken is ZstdException or EndOfStreamException)
        {
            throw new CodecException("the Zstandard stream is damaged", broken);
        }
    }
}
