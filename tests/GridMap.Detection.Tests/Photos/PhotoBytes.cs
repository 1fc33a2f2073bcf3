using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NetVips;

namespace GridMap.Detection.Tests.Photos;

/// <summary>Writes JPEG photos with EXIF and XMP, byte by byte from the standards.</summary>
internal sealed class PhotoBytes
{
    private readonly SortedDictionary<ushort, (ushort Type, byte[] Data, uint Count)> main = [], exif = [], gps = [];
    private readonly List<(string Name, string Value)> xmp = [];

    /// <summary>A picture without any tags; the same for the same size.</summary>
    public static byte[] Picture(int width, int height, Func<int, int, byte>? grey = null)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = grey?.Invoke(i % width, i / width) ?? (byte)(60 + (i % width * 7919 + i / width * 104_729) % 131);
        using var image = Image.NewFromMemory(pixels, width, height, 1, Enums.BandFormat.Uchar);
        return image.JpegsaveBuffer(q: 90);
    }

    public PhotoBytes Model(string model) => Text(main, 0x0110, model);

    public PhotoBytes TakenAt(DateTime local, string? zone = null)
    {
        Text(exif, 0x9003, local.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture));
        Text(exif, 0x9291, local.ToString("fff", CultureInfo.InvariantCulture));
        return zone is null ? this : Text(exif, 0x9011, zone);
    }

    public PhotoBytes Focal(double millimetres) => Rational(exif, 0x920A, millimetres);

    public PhotoBytes FilmFocal(int millimetres)
    {
        exif[0xA405] = (3, BitConverter.GetBytes((ushort)millimetres), 1);
        return this;
    }

    /// <summary>Pixels a centimetre of the sensor, as EXIF has them.</summary>
    public PhotoBytes FocalPlane(double pixelsPerCentimetre)
    {
        exif[0xA210] = (3, BitConverter.GetBytes((ushort)3), 1);
        return Rational(exif, 0xA20E, pixelsPerCentimetre);
    }

    public PhotoBytes Gps(double longitude, double latitude, double altitude)
    {
        Text(gps, 1, latitude < 0 ? "S" : "N");
        Rational(gps, 2, Parts(latitude));
        Text(gps, 3, longitude < 0 ? "W" : "E");
        Rational(gps, 4, Parts(longitude));
        gps[5] = (1, [(byte)(altitude < 0 ? 1 : 0)], 1);
        return Rational(gps, 6, Math.Abs(altitude));
    }

    /// <summary>A property in DJI's namespace.</summary>
    public PhotoBytes Dji(string name, string value)
    {
        xmp.Add((name, value));
        return this;
    }

    public PhotoBytes Dji(string name, double value) => Dji(name, value.ToString("+0.#########;-0.#########;+0.00", CultureInfo.InvariantCulture));

    /// <summary>The picture with all tags in it.</summary>
    /// <param name="picture">A JPEG.</param>
    /// <param name="asElements">XMP as child elements instead of attributes.</param>
    public byte[] In(byte[] picture, bool asElements = false)
    {
        using var file = new MemoryStream();
        file.Write(picture, 0, 2);
        if (main.Count + exif.Count + gps.Count > 0) Segment(file, [.. "Exif\0\0"u8, .. Tiff()]);
        if (xmp.Count > 0) Segment(file, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Packet(asElements))]);
        file.Write(picture, 2, picture.Length - 2);
        return file.ToArray();
    }

    private string Packet(bool asElements)
    {
        var attributes = asElements ? "" : string.Concat(xmp.Select(property => $" drone-dji:{property.Name}=\"{property.Value}\""));
        var elements = asElements ? string.Concat(xmp.Select(property => $"<drone-dji:{property.Name}>{property.Value}</drone-dji:{property.Name}>")) : "";
        return $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="DJI Meta Data" xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/"{attributes}>{elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """;
    }

    private byte[] Tiff()
    {
        // Header, then three directories with the data of each behind it.
        var exifAt = 8u + SizeOf(main, pointers: 2);
        var gpsAt = exifAt + SizeOf(exif, pointers: 0);
        main[0x8769] = (4, BitConverter.GetBytes(exifAt), 1);
        main[0x8825] = (4, BitConverter.GetBytes(gpsAt), 1);
        return [.. "II*\0"u8, .. BitConverter.GetBytes(8u), .. Directory(main, 8), .. Directory(exif, exifAt), .. Directory(gps, gpsAt)];
    }

    private static uint SizeOf(SortedDictionary<ushort, (ushort Type, byte[] Data, uint Count)> tags, int pointers) =>
        (uint)(2 + 12 * (tags.Count + pointers) + 4 + tags.Values.Sum(tag => tag.Data.Length > 4 ? tag.Data.Length + (tag.Data.Length & 1) : 0));

    private static byte[] Directory(SortedDictionary<ushort, (ushort Type, byte[] Data, uint Count)> tags, uint at)
    {
        var (entries, data) = (new List<byte>(BitConverter.GetBytes((ushort)tags.Count)), new List<byte>());
        var dataAt = at + 2 + 12 * (uint)tags.Count + 4;
        foreach (var (tag, (type, bytes, count)) in tags)
        {
            entries.AddRange([.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(type), .. BitConverter.GetBytes(count)]);
            entries.AddRange(bytes.Length > 4 ? BitConverter.GetBytes(dataAt + (uint)data.Count) : [.. bytes, .. new byte[4 - bytes.Length]]);
            if (bytes.Length > 4) data.AddRange((bytes.Length & 1) == 0 ? bytes : [.. bytes, 0]);
        }

        return [.. entries, 0, 0, 0, 0, .. data];
    }

    private static void Segment(MemoryStream file, byte[] content)
    {
        Span<byte> head = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        file.Write(head);
        file.Write(content);
    }

    private PhotoBytes Text(SortedDictionary<ushort, (ushort Type, byte[] Data, uint Count)> tags, ushort tag, string text)
    {
        tags[tag] = (2, Encoding.ASCII.GetBytes(text + "\0"), (uint)text.Length + 1);
        return this;
    }

    private PhotoBytes Rational(SortedDictionary<ushort, (ushort Type, byte[] Data, uint Count)> tags, ushort tag, params double[] values)
    {
        tags[tag] = (5, [.. values.SelectMany(value => (byte[])[.. BitConverter.GetBytes((uint)Math.Round(value * 1e5)), .. BitConverter.GetBytes(100_000u)])], (uint)values.Length);
        return this;
    }

    private static double[] Parts(double degrees)
    {
        var (whole, minutes) = (Math.Floor(Math.Abs(degrees)), Math.Abs(degrees) % 1 * 60);
        return [whole, Math.Floor(minutes), minutes % 1 * 60];
    }
}
