using System.Buffers.Binary;

namespace GridMap.Server.TipOffs;

/// <summary>Makes a copy of a photo without anything but the picture: no place, time, device, thumbnail, comment, nor what was hung on behind.</summary>
/// <remarks>
/// The picture itself is not decoded: segments and chunks are kept by a list of those that a picture needs, everything else is dropped, what is not known
/// included. How a JPEG was held is kept, as an Exif segment of one entry. Sources: ITU-T T.81 B, Exif 2.32 4.6.2, PNG 3rd edition, RFC 9649 (WebP).
/// </remarks>
internal static class PhotoStripper
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string WebP = "image/webp";

    private const int OrientationTag = 0x0112;

    private static readonly HashSet<string> PngChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "acTL", "fcTL", "fdAT"];
    private static readonly HashSet<string> WebPChunks = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"];

    /// <summary>What a photo is by its first bytes; null when it is none of the kinds that are taken.</summary>
    public static string? FindMediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP
        : null;

    /// <summary>The copy; null when the bytes are no whole photo of a kind that is taken.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> bytes) => FindMediaType(bytes) switch
    {
        Jpeg => OfJpeg(bytes),
        Png => OfPng(bytes),
        WebP => OfWebP(bytes),
        _ => null,
    };

    private static byte[]? OfJpeg(ReadOnlySpan<byte> jpeg)
    {
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var (at, hasOrientation) = (2, false);
        while (at + 4 <= jpeg.Length)
        {
            if (jpeg[at] != 0xFF)
            {
                return null;
            }

            var marker = jpeg[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                return null;
            }

            var segment = jpeg.Slice(at, 2 + length);
            at += segment.Length;
            if (marker is 0xE1 && !hasOrientation && FindOrientation(segment[4..]) is > 1 and <= 8 and var held)
            {
                hasOrientation = true;
                kept.Write(OrientationOnly((byte)held));
            }
            else if (IsOfThePicture(marker, segment[4..]))
            {
                kept.Write(marker is 0xE0 ? JfifOnly(segment) : segment);
            }

            if (marker is 0xDA)
            {
                var scan = ScanLength(jpeg[at..]);
                kept.Write(jpeg.Slice(at, scan));
                at += scan;
                if (at + 2 <= jpeg.Length && jpeg[at + 1] is 0xD9)
                {
                    kept.Write(jpeg.Slice(at, 2));
                    return kept.ToArray();
                }
            }
        }

        return null;
    }

    /// <summary>Tables, frames, scans, the JFIF head and Adobe's word on colours.</summary>
    private static bool IsOfThePicture(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        0xE0 => body.StartsWith("JFIF\0"u8) && body.Length >= 14,
        0xEE => body.StartsWith("Adobe"u8) && body.Length == 12,
        >= 0xC0 and <= 0xCF or 0xDA or 0xDB or 0xDC or 0xDD => true,
        _ => false,
    };

    /// <summary>The JFIF head may carry a thumbnail.</summary>
    private static byte[] JfifOnly(ReadOnlySpan<byte> segment)
    {
        var head = segment[..18].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), 16);
        (head[16], head[17]) = (0, 0);
        return head;
    }

    /// <summary>Bytes up to the next marker that is neither stuffed nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] is 0xFF && rest[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return rest.Length;
    }

    private static int? FindOrientation(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 16 || !(body[6..].StartsWith("II*\0"u8) || body[6..].StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var tiff = body[6..];
        var isLittle = tiff[0] is (byte)'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory < 8 || directory + 2L > tiff.Length)
        {
            return null;
        }

        var count = UInt16(tiff, (int)directory);
        for (var number = 0; number < count; number++)
        {
            var at = (int)directory + 2 + (number * 12);
            if (at + 12 > tiff.Length)
            {
                break;
            }

            if (UInt16(tiff, at) == OrientationTag)
            {
                return UInt16(tiff, at + 8);
            }
        }

        return null;

        ushort UInt16(ReadOnlySpan<byte> from, int at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(from[at..]) : BinaryPrimitives.ReadUInt16BigEndian(from[at..]);
    }

    /// <summary>An Exif segment of one entry: big-endian, one directory, nothing after it.</summary>
    private static byte[] OrientationOnly(byte held) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[]? OfPng(ReadOnlySpan<byte> png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(png[..8]);
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (at + 12L + length > png.Length)
            {
                return null;
            }

            var chunk = png.Slice(at, 12 + (int)length);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (PngChunks.Contains(name))
            {
                kept.Write(chunk);
            }

            if (name is "IEND")
            {
                return kept.ToArray();
            }

            at += chunk.Length;
        }

        return null;
    }

    private static byte[]? OfWebP(ReadOnlySpan<byte> webp)
    {
        // Flags of VP8X that announce an ICC profile, Exif and XMP.
        const int announced = 0x20 | 0x08 | 0x04;
        using var kept = new MemoryStream(webp.Length);
        kept.Write(webp[..12]);
        var whole = Math.Min(webp.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]));
        for (var at = 12; at + 8 <= whole;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            var padded = 8L + length + (length & 1);
            if (at + padded > whole)
            {
                return null;
            }

            var chunk = webp.Slice(at, (int)padded).ToArray();
            var name = System.Text.Encoding.ASCII.GetString(chunk, 0, 4);
            if (WebPChunks.Contains(name))
            {
                if (name is "VP8X" && chunk.Length > 8)
                {
                    chunk[8] &= unchecked((byte)~announced);
                }

                kept.Write(chunk);
            }

            at += chunk.Length;
        }

        if (kept.Length == 12)
        {
            return null;
        }

        var bytes = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}
