using System.Runtime.InteropServices;

namespace GridMap.Server.Demo;

/// <summary>Writes a grid of heights as a GeoTIFF: one strip of 32-bit floating-point numbers, not compressed, north up.</summary>
internal static class DemoTiff
{
    private const int HeaderBytes = 8;
    private const int TagBytes = 12;
    private const ushort ShortType = 3;
    private const ushort LongType = 4;
    private const ushort DoubleType = 12;

    /// <param name="heights">Row by row from the north.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="west">Left edge, metres of the system.</param>
    /// <param name="north">Upper edge.</param>
    /// <param name="pixelMetres">Side of a pixel.</param>
    /// <param name="epsg">The system, a projected one.</param>
    public static byte[] Write(float[] heights, int columns, double west, double north, double pixelMetres, int epsg)
    {
        var rows = heights.Length / columns;
        // In the order of their numbers, as the format wants it.
        (ushort Tag, ushort Type, byte[] Data)[] tags =
        [
            (256, LongType, Bytes(columns)), (257, LongType, Bytes(rows)), (258, ShortType, Shorts(8 * sizeof(float))), (259, ShortType, Shorts(1)), (262, ShortType, Shorts(1)),
            (273, LongType, Bytes(HeaderBytes)), (277, ShortType, Shorts(1)), (278, LongType, Bytes(rows)), (279, LongType, Bytes(heights.Length * sizeof(float))), (339, ShortType, Shorts(3)),
            (33550, DoubleType, Doubles(pixelMetres, pixelMetres, 0)), (33922, DoubleType, Doubles(0, 0, 0, west, north, 0)),
            // The model is projected, pixels are areas, and this is the system.
            (34735, ShortType, Shorts(1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg)),
        ];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("II*\0"u8);
        var directoryAt = HeaderBytes + heights.Length * sizeof(float);
        writer.Write(directoryAt);
        writer.Write(MemoryMarshal.AsBytes(heights.AsSpan()));
        writer.Write((ushort)tags.Length);
        var dataAt = directoryAt + sizeof(ushort) + tags.Length * TagBytes + sizeof(int);
        foreach (var (tag, type, data) in tags)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(data.Length / (type switch { ShortType => sizeof(short), LongType => sizeof(int), _ => sizeof(double) }));
            if (data.Length <= sizeof(int))
            {
                writer.Write(data);
                writer.Write(new byte[sizeof(int) - data.Length]);
            }
            else
            {
                writer.Write(dataAt);
                dataAt += data.Length;
            }
        }

        writer.Write(0);
        foreach (var (_, _, data) in tags.Where(tag => tag.Data.Length > sizeof(int)))
        {
            writer.Write(data);
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(int value) => BitConverter.GetBytes(value);

    private static byte[] Shorts(params int[] values) => [.. values.SelectMany(value => BitConverter.GetBytes((ushort)value))];

    private static byte[] Doubles(params double[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
