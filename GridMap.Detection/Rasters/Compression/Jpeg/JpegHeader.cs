using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Tables and frame of a sequential Huffman-coded JPEG stream of 8-bit samples (ITU-T T.81, annex B), read up to its scan.</summary>
internal sealed class JpegHeader
{
    private static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private readonly HuffmanTable?[] _dc = new HuffmanTable?[4];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[4];

    /// <summary>Row-major place of each coefficient in the order they are coded.</summary>
    public static ReadOnlySpan<byte> Order => ZigZag;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public IReadOnlyList<JpegComponent> Components { get; private set; } = [];

    /// <summary>Quantisation steps by table, in the order coefficients are coded; null where none was given.</summary>
    public int[]?[] Quantisation { get; } = new int[4][];

    /// <summary>Minimum coded units between restarts; 0 = none.</summary>
    public int RestartInterval { get; private set; }

    /// <summary>Where the coded data begin; 0 while no scan was met.</summary>
    public int ScanAt { get; private set; }

    /// <summary>Reads segments up to the scan, or to the end.</summary>
    /// <returns>False for anything this decoder leaves to another: progressive, arithmetic, 12 bits, several scans, or damage.</returns>
    public bool TryRead(ReadOnlySpan<byte> stream)
    {
        var at = 0;
        while (at + 4 <= stream.Length && ScanAt == 0)
        {
            if (stream[at] != 0xFF)
            {
                return false;
            }

            var marker = stream[at + 1];
            if (marker is 0xFF or 0xD8)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == 0xD9)
            {
                return true;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]);
            if (length < 2 || at + 2 + length > stream.Length)
            {
                return false;
            }

            var body = stream.Slice(at + 4, length - 2);
            at += 2 + length;
            var isFine = marker switch
            {
                0xDB => TryReadQuantisation(body),
                0xC4 => TryReadHuffman(body),
                0xC0 or 0xC1 => TryReadFrame(body),
                0xDD => TryReadRestart(body),
                0xDA => TryReadScan(body, at),
                (>= 0xE0 and <= 0xEF) or 0xFE => true,
                _ => false,
            };
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadQuantisation(ReadOnlySpan<byte> body)
    {
        while (body.Length > 0)
        {
            var (isWide, index) = (body[0] >> 4 == 1, body[0] & 15);
            var bytes = isWide ? 128 : 64;
            if (body[0] >> 4 > 1 || index > 3 || body.Length < 1 + bytes)
            {
                return false;
            }

            var steps = new int[64];
            for (var i = 0; i < 64; i++)
            {
                steps[i] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(body[(1 + (2 * i))..]) : body[1 + i];
            }

            Quantisation[index] = steps;
            body = body[(1 + bytes)..];
        }

        return true;
    }

    private bool TryReadHuffman(ReadOnlySpan<byte> body)
    {
        while (body.Length >= 17)
        {
            var (tables, index) = (body[0] >> 4 == 0 ? _dc : _ac, body[0] & 15);
            var counts = body.Slice(1, 16);
            var total = 0;
            foreach (var count in counts)
            {
                total += count;
            }

            if (body[0] >> 4 > 1 || index > 3 || total > 256 || body.Length < 17 + total || HuffmanTable.Make(counts, body.Slice(17, total)) is not { } table)
            {
                return false;
            }

            tables[index] = table;
            body = body[(17 + total)..];
        }

        return body.Length == 0;
    }

    private bool TryReadFrame(ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[0] != 8 || Components.Count > 0 || body.Length != 6 + (3 * body[5]))
        {
            return false;
        }

        (Height, Width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
        var components = new List<JpegComponent>();
        for (var i = 0; i < body[5]; i++)
        {
            var part = body.Slice(6 + (3 * i), 3);
            components.Add(new JpegComponent(part[0], part[1] >> 4, part[1] & 15, part[2] & 3));
        }

        Components = components;
        return Width > 0 && Height > 0;
    }

    private bool TryReadRestart(ReadOnlySpan<byte> body)
    {
        RestartInterval = body.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(body) : 0;
        return body.Length == 2;
    }

    private bool TryReadScan(ReadOnlySpan<byte> body, int dataAt)
    {
        var count = Components.Count;
        if (count == 0 || body.Length != 4 + (2 * count) || body[0] != count || !body[^3..].SequenceEqual((ReadOnlySpan<byte>)[0, 63, 0]))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var (component, tables) = (Components[i], body[2 + (2 * i)]);
            if (body[1 + (2 * i)] != component.Id || tables >> 4 > 3 || (tables & 15) > 3)
            {
                return false;
            }

            (component.Dc, component.Ac) = (_dc[tables >> 4], _ac[tables & 15]);
            if (component.Dc is null || component.Ac is null || Quantisation[component.Quantisation] is null)
            {
                return false;
            }
        }

        ScanAt = dataAt;
        return true;
    }
}
