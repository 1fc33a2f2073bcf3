using System.Buffers.Binary;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>A placed orthophoto of a few metres of plain ground, that a worker is through with in a moment.</summary>
internal static class TinyFlight
{
    private const int Side = 96;
    private const int Tags = 13;
    private const double DegreesAPixel = 1e-6;

    /// <summary>An uncompressed GeoTIFF in WGS 84; another seed gives other bytes.</summary>
    /// <remarks>Source: TIFF 6.0; OGC GeoTIFF 1.1.</remarks>
    public static byte[] Paint(int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[Side * Side * 3];
        random.NextBytes(pixels);
        for (var index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)(100 + (pixels[index] % 8));
        }

        const int bitsAt = 8 + 2 + (Tags * 12) + 4;
        const int scaleAt = bitsAt + 6;
        const int tieAt = scaleAt + 24;
        const int keysAt = tieAt + 48;
        const int pixelsAt = keysAt + 32;
        var file = new byte[pixelsAt + pixels.Length];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(8), Tags);
        (short Tag, short Type, int Count, int Value)[] entries =
        [
            (256, 3, 1, Side), (257, 3, 1, Side), (258, 3, 3, bitsAt), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, pixelsAt), (277, 3, 1, 3),
            (278, 3, 1, Side), (279, 4, 1, pixels.Length), (284, 3, 1, 1), (-31986, 12, 3, scaleAt), (-31614, 12, 6, tieAt), (-30801, 3, 16, keysAt),
        ];
        for (var index = 0; index < Tags; index++)
        {
            var entry = file.AsSpan(10 + (index * 12));
            BinaryPrimitives.WriteInt16LittleEndian(entry, entries[index].Tag);
            BinaryPrimitives.WriteInt16LittleEndian(entry[2..], entries[index].Type);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], entries[index].Count);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], entries[index].Value);
        }

        WriteShorts(file.AsSpan(bitsAt), 8, 8, 8);
        WriteDoubles(file.AsSpan(scaleAt), DegreesAPixel, DegreesAPixel, 0);
        // Each flight has ground of its own, so that none shows another's.
        WriteDoubles(file.AsSpan(tieAt), 0, 0, 0, 113.70 + (random.Next(1000) * 2e-4), 34.70, 0);
        // Version 1.1.0 and three keys: geographic, pixel is area, EPSG:4326.
        WriteShorts(file.AsSpan(keysAt), 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326);
        pixels.CopyTo(file.AsSpan(pixelsAt));
        return file;
    }

    private static void WriteShorts(Span<byte> at, params ReadOnlySpan<short> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(at[(index * 2)..], values[index]);
        }
    }

    private static void WriteDoubles(Span<byte> at, params ReadOnlySpan<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(at[(index * 8)..], values[index]);
        }
    }
}
