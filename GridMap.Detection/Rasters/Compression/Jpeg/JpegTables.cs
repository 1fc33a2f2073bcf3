using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Quantisation and Huffman tables by number, as the segments of a stream set them.</summary>
internal sealed record JpegTables
{
    private const int Tables = 4;
    private const int Values = 64;

    public FactorTable?[] Factors { get; private init; } = new FactorTable?[Tables];

    public HuffmanTable?[] Firsts { get; private init; } = new HuffmanTable?[Tables];

    public CoefficientTable?[] Others { get; private init; } = new CoefficientTable?[Tables];

    /// <summary>A copy that can be changed; the tables themselves are shared.</summary>
    public JpegTables Copy() => new() { Factors = [.. Factors], Firsts = [.. Firsts], Others = [.. Others] };

    /// <summary>Reads the payload of a DQT segment.</summary>
    /// <exception cref="CodecException">The segment is cut.</exception>
    public void SetFactors(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 0)
        {
            var (isWide, number) = (payload[0] >> 4 != 0, payload[0] & 3);
            var bytes = Values * (isWide ? 2 : 1);
            Require(payload.Length > bytes);
            var factors = new ushort[Values];
            for (var i = 0; i < Values; i++)
            {
                factors[i] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(payload[(1 + (i * 2))..]) : payload[1 + i];
            }
            // Many writers repeat the file's tables in each block; what was made of them is kept.
            Factors[number] = Factors[number] is { } same && same.Holds(factors) ? same : new FactorTable(factors);
            payload = payload[(1 + bytes)..];
        }
    }

    /// <summary>Reads the payload of a DHT segment.</summary>
    /// <exception cref="CodecException">The segment is cut or holds a table that cannot be.</exception>
    public void SetCodes(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 0)
        {
            Require(payload.Length > 16);
            var counts = payload.Slice(1, 16);
            var codes = 0;
            foreach (var count in counts)
            {
                codes += count;
            }
            Require(codes <= 256 && payload.Length >= 17 + codes);
            var table = new HuffmanTable(counts, payload.Slice(17, codes));
            if (payload[0] >> 4 == 0)
            {
                Firsts[payload[0] & 3] = table;
            }
            else
            {
                Others[payload[0] & 3] = new CoefficientTable(table);
            }
            payload = payload[(17 + codes)..];
        }
    }

    private static void Require(bool isWhole)
    {
        if (!isWhole)
        {
            throw new CodecException("a JPEG table is cut");
        }
    }
}
