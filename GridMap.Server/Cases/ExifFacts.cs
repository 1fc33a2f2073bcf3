using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using GridMap.Domain.Geo;

namespace GridMap.Server.Cases;

/// <summary>When and where a JPEG says that it was taken. Source: Exif 2.32 (CIPA DC-008), sections 4.5 and 4.6.</summary>
/// <remarks>Anything that cannot be read says nothing: a photo without it is a photo all the same.</remarks>
internal static class ExifFacts
{
    private const int ExifPointer = 0x8769;
    private const int GpsPointer = 0x8825;
    private const int DateTimeOriginal = 0x9003;
    private const int OffsetTimeOriginal = 0x9011;
    private const int MostEntries = 512;

    // A phone in the campaign's county that tells no zone means its own.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);

    /// <param name="jpeg">The file.</param>
    public static (DateTimeOffset? At, LonLat? Position) Read(ReadOnlySpan<byte> jpeg)
    {
        if (FindTiff(jpeg) is not { IsEmpty: false } tiff)
        {
            return default;
        }

        var isLittle = tiff[0] == (byte)'I';
        var first = Directory(tiff, (int)UInt32(tiff, 4, isLittle), isLittle);
        var exif = first.TryGetValue(ExifPointer, out var at) ? Directory(tiff, (int)UInt32(tiff, at.Value, isLittle), isLittle) : [];
        var gps = first.TryGetValue(GpsPointer, out at) ? Directory(tiff, (int)UInt32(tiff, at.Value, isLittle), isLittle) : [];
        return (Moment(tiff, exif), Position(tiff, gps, isLittle));
    }

    /// <summary>The TIFF structure of the APP1 segment; empty where there is none.</summary>
    private static ReadOnlySpan<byte> FindTiff(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] is not (0xDA or 0xD9);)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                break;
            }

            var body = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == 0xE1 && body.StartsWith("Exif\0\0"u8) && body.Length > 14 && (body[6..].StartsWith("II*\0"u8) || body[6..].StartsWith("MM\0*"u8)))
            {
                return body[6..];
            }

            at += 2 + length;
        }

        return [];
    }

    /// <summary>Entries of a directory by tag: their kind, number and where their value is.</summary>
    private static Dictionary<int, (int Kind, int Count, int Value)> Directory(ReadOnlySpan<byte> tiff, int start, bool isLittle)
    {
        var entries = new Dictionary<int, (int, int, int)>();
        var count = start < 8 || start + 2 > tiff.Length ? 0 : Math.Min((int)UInt16(tiff, start, isLittle), MostEntries);
        for (var number = 0; number < count; number++)
        {
            var at = start + 2 + (number * 12);
            if (at + 12 > tiff.Length)
            {
                break;
            }

            var (kind, values) = (UInt16(tiff, at + 2, isLittle), UInt32(tiff, at + 4, isLittle));
            var bytes = values * (kind is 5 or 10 ? 8L : kind is 4 or 9 ? 4 : kind is 3 or 8 ? 2 : 1);
            var value = bytes <= 4 ? at + 8 : (long)UInt32(tiff, at + 8, isLittle);
            if (value + bytes <= tiff.Length)
            {
                entries.TryAdd(UInt16(tiff, at, isLittle), (kind, (int)values, (int)value));
            }
        }

        return entries;
    }

    private static DateTimeOffset? Moment(ReadOnlySpan<byte> tiff, Dictionary<int, (int Kind, int Count, int Value)> exif)
    {
        if (!DateTime.TryParseExact(Text(tiff, exif, DateTimeOriginal), "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var isTold = TimeSpan.TryParse(Text(tiff, exif, OffsetTimeOriginal).TrimStart('+'), CultureInfo.InvariantCulture, out var offset) && offset.Duration() <= MostOffset;
        return new DateTimeOffset(local, isTold ? offset : Beijing);
    }

    private static LonLat? Position(ReadOnlySpan<byte> tiff, Dictionary<int, (int Kind, int Count, int Value)> gps, bool isLittle)
    {
        const int latitudeRef = 1;
        const int longitudeRef = 3;
        if (Degrees(tiff, gps, latitudeRef + 1, isLittle) is not { } latitude || Degrees(tiff, gps, longitudeRef + 1, isLittle) is not { } longitude)
        {
            return null;
        }

        latitude = Text(tiff, gps, latitudeRef) == "S" ? -latitude : latitude;
        longitude = Text(tiff, gps, longitudeRef) == "W" ? -longitude : longitude;
        // A receiver without a fix writes zeros.
        return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 && (latitude, longitude) != (0, 0) ? new LonLat(longitude, latitude) : null;
    }

    /// <summary>Degrees, minutes and seconds as fractions.</summary>
    private static double? Degrees(ReadOnlySpan<byte> tiff, Dictionary<int, (int Kind, int Count, int Value)> gps, int tag, bool isLittle)
    {
        if (!gps.TryGetValue(tag, out var entry) || entry is not { Kind: 5, Count: 3 })
        {
            return null;
        }

        var degrees = 0.0;
        for (var part = 0; part < 3; part++)
        {
            var (above, below) = (UInt32(tiff, entry.Value + (part * 8), isLittle), UInt32(tiff, entry.Value + (part * 8) + 4, isLittle));
            degrees += below == 0 ? double.NaN : above / (double)below / Math.Pow(60, part);
        }

        return double.IsNaN(degrees) ? null : degrees;
    }

    private static string Text(ReadOnlySpan<byte> tiff, Dictionary<int, (int Kind, int Count, int Value)> entries, int tag) =>
        entries.TryGetValue(tag, out var entry) && entry.Kind is 2 ? Encoding.ASCII.GetString(tiff.Slice(entry.Value, entry.Count)).TrimEnd('\0', ' ') : "";

    private static ushort UInt16(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint UInt32(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
