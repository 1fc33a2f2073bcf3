namespace GridMap.Detection.Rasters.Compression;

/// <summary>TIFF LZW, both bit orders: codes from the top bit (TIFF 6.0) and the older form from the bottom bit.</summary>
/// <remarks>Every table entry is a piece of the output already written, so an entry is only a place and a length.</remarks>
internal static class LzwCodec
{
    private const int ClearCode = 256;
    private const int EndCode = 257;
    private const int MaxBits = 12;

    /// <summary>Decodes until the output is full; answers how many bytes were written.</summary>
    public static int Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        // The old form starts with a clear code from the low bits: a zero byte, then an odd one.
        var oldForm = input.Length >= 2 && input[0] == 0 && (input[1] & 1) == 1;
        var early = oldForm ? 0 : 1;
        Span<int> starts = stackalloc int[1 << MaxBits];
        Span<int> lengths = stackalloc int[1 << MaxBits];
        ulong bits = 0;
        var held = 0;
        var at = 0;
        var width = 9;
        var next = 258;
        var written = 0;
        var previousStart = -1;
        var previousLength = 0;
        while (written < output.Length)
        {
            while (held <= 48 && at < input.Length)
            {
                bits = oldForm ? bits | ((ulong)input[at++] << held) : (bits << 8) | input[at++];
                held += 8;
            }
            if (held < width)
            {
                break;
            }
            var code = (int)((oldForm ? bits : bits >> (held - width)) & ((1u << width) - 1));
            held -= width;
            bits = oldForm ? bits >> width : bits;
            if (code == EndCode)
            {
                break;
            }
            if (code == ClearCode)
            {
                width = 9;
                next = 258;
                previousStart = -1;
                continue;
            }
            var start = written;
            int length;
            if (code < 256)
            {
                output[written++] = (byte)code;
                length = 1;
            }
            else
            {
                if (previousStart < 0 || code > next || code == next && next >= 1 << MaxBits)
                {
                    throw new CodecException($"LZW code {code} is not in the table");
                }
                var (from, count) = code == next ? (previousStart, previousLength + 1) : (starts[code], lengths[code]);
                length = Math.Min(count, output.Length - written);
                Copy(output, from, written, length);
                written += length;
            }
            if (previousStart >= 0 && next < 1 << MaxBits)
            {
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
            }
            if (next > (1 << width) - 1 - early && width < MaxBits)
            {
                width++;
            }
            previousStart = start;
            previousLength = length;
        }
        return written;
    }

    private static void Copy(Span<byte> output, int from, int to, int length)
    {
        if (from + length <= to)
        {
            output.Slice(from, length).CopyTo(output[to..]);
            return;
        }
        for (var index = 0; index < length; index++)
        {
            output[to + index] = output[from + index];
        }
    }
}
