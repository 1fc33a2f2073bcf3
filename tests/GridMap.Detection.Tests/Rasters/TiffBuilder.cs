using System.Text;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Writes small little-endian TIFFs for tests, right or wrong in whatever way a test needs.</summary>
internal sealed class TiffBuilder
{
    private readonly SortedDictionary<ushort, (ushort Type, byte[] Data, int Count)> tags = [];
    private byte[] pixels = [];

    public TiffBuilder(int width, int height, int bands = 1, int bits = 8)
    {
        Long(256, width).Long(257, height).Short(258, [.. Enumerable.Repeat(bits, bands)]).Short(259, 1).Short(262, bands >= 3 ? 2 : 1);
        Short(277, bands).Long(278, height);
        pixels = new byte[(width * bands * bits + 7) / 8 * height];
    }

    public TiffBuilder Short(ushort tag, params int[] values) =>
        Set(tag, 3, [.. values.SelectMany(value => BitConverter.GetBytes((ushort)value))], values.Length);

    public TiffBuilder Long(ushort tag, params long[] values) =>
        Set(tag, 4, [.. values.SelectMany(value => BitConverter.GetBytes((uint)value))], values.Length);

    public TiffBuilder Double(ushort tag, params double[] values) => Set(tag, 12, [.. values.SelectMany(BitConverter.GetBytes)], values.Length);

    public TiffBuilder Text(ushort tag, string text) => Set(tag, 2, Encoding.ASCII.GetBytes(text + "\0"), text.Length + 1);

    /// <summary>North-up placement; upper left corner and pixel size in the system's unit.</summary>
    public TiffBuilder Placed(double x, double y, double pixel, int epsg, bool isGeographic = false) =>
        Double(33550, pixel, pixel, 0).Double(33922, 0, 0, 0, x, y, 0)
            .Short(34735, 1, 1, 0, 2, 1024, 0, 1, isGeographic ? 2 : 1, isGeographic ? 2048 : 3072, 0, 1, epsg);

    public TiffBuilder Pixels(byte[] bytes)
    {
        pixels = bytes;
        return this;
    }

    public TiffBuilder Fill(Func<int, byte> value) => Pixels([.. Enumerable.Range(0, pixels.Length).Select(value)]);

    /// <summary>Writes the file; strip offset and size are filled in where a test has not set them.</summary>
    public string Write(string path)
    {
        const int PixelsAt = 8;
        var hasOwnOffsets = tags.ContainsKey(273) || tags.ContainsKey(324);
        if (!hasOwnOffsets)
        {
            Long(273, PixelsAt);
            if (!tags.ContainsKey(279))
            {
                Long(279, pixels.Length);
            }
        }
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("II*\0"u8);
        var directoryAt = PixelsAt + pixels.Length + (pixels.Length & 1);
        writer.Write((uint)directoryAt);
        writer.Write(pixels);
        stream.Position = directoryAt;
        var dataAt = directoryAt + 2 + tags.Count * 12 + 4;
        writer.Write((ushort)tags.Count);
        var tail = new MemoryStream();
        foreach (var (tag, (type, data, count)) in tags)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write((uint)count);
            if (data.Length <= 4)
            {
                writer.Write([.. data, .. new byte[4 - data.Length]]);
            }
            else
            {
                writer.Write((uint)(dataAt + tail.Length));
                tail.Write(data);
            }
        }
        writer.Write(0u);
        writer.Write(tail.ToArray());
        File.WriteAllBytes(path, stream.ToArray());
        return path;
    }

    private TiffBuilder Set(ushort tag, ushort type, byte[] data, int count)
    {
        tags[tag] = (type, data, count);
        return this;
    }
}
