namespace GridMap.Detection.Rasters.Compression;

/// <summary>PackBits run lengths (TIFF 6.0 section 9).</summary>
internal static class PackBitsCodec
{
    /// <summary>Decodes until the output is full or the input ends; answers how many bytes were written.</summary>
    public static int Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var at = 0;
        var written = 0;
        while (at < input.Length && written < output.Length)
        {
            var control = (sbyte)input[at++];
            if (control >= 0)
            {
                var count = Math.Min(Math.Min(control + 1, input.Length - at), output.Length - written);
                input.Slice(at, count).CopyTo(output[written..]);
                at += count;
                written += count;
            }
            else if (control != -128 && at < input.Length)
            {
                var count = Math.Min(1 - control, output.Length - written);
                output.Slice(written, count).Fill(input[at++]);
                written += count;
            }
        }
        return written;
    }
}
