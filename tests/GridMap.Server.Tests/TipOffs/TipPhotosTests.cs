using System.Buffers.Binary;
using System.Net;
using System.Text;
using GridMap.Contracts;
using GridMap.Server.Cases;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.TipOffs;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

public sealed class TipPhotosTests : IDisposable
{
    private readonly TestServer _server = StartServer();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Photo_WithPlaceAndDevice_HasNeitherForTheHandler()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var photo = PhotoWithPlace();
        Assert.NotNull(ExifFacts.Read(photo).Position);
        var receipt = await FileAsync(reporter);

        Assert.Equal(HttpStatusCode.NoContent, (await SendPhotoAsync(reporter, receipt.Code, photo)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await SendPhotoAsync(reporter, receipt.Code, photo)).StatusCode);

        var detail = await GetAsync(people.Office, (await FindAsync(people.Office, receipt.Number)).Id);
        var shown = await people.Office.GetByteArrayAsync($"{Routes.Tips}/{detail.Summary.Id}/photos/{Assert.Single(detail.Photos).Id}");
        Assert.Equal((null, null), ExifFacts.Read(shown));
        Assert.DoesNotContain("PhoneOfSomebody", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("hung on behind", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_server.Folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("gridmap.db", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("PhoneOfSomebody", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Photo_NoPictureOrTooMany_IsRefused()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter);
        using var paper = await SendPhotoAsync(reporter, receipt.Code, "%PDF-1.7"u8.ToArray());
        Assert.Equal("tip.photoKind", await paper.ReadKeyAsync(HttpStatusCode.BadRequest));
        for (var number = 0; number < 6; number++)
        {
            (await SendPhotoAsync(reporter, receipt.Code, PhotoWithPlace((byte)number))).EnsureSuccessStatusCode();
        }

        using var seventh = await SendPhotoAsync(reporter, receipt.Code, PhotoWithPlace(7));
        Assert.Equal("tip.tooManyPhotos", await seventh.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public void Find_Jpeg_KeepsThePictureAndHowItWasHeld()
    {
        var stripped = PhotoStripper.Find(PhotoWithPlace(orientation: 6))!; // A whole photo.

        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE1, 0, 34], stripped[..6]);
        Assert.Equal(6, stripped[4 + 2 + 6 + 8 + 2 + 9]);
        Assert.Equal([0xFF, 0xDA, 0, 4, 1, 2, 1, 0xFF, 0x00, 2, 0xFF, 0xD0, 3, 0xFF, 0xD9], stripped[^15..]);
    }

    [Fact]
    public void Find_Png_DropsTextAndExif()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", "where"u8), .. Chunk("tEXt", "who"u8), .. Chunk("IDAT", [1, 2]), .. Chunk("IEND", []), 9, 9];

        Assert.Equal([.. png[..8], .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2]), .. Chunk("IEND", [])], PhotoStripper.Find(png)!); // As above.

        static byte[] Chunk(string name, ReadOnlySpan<byte> data)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
        }
    }

    [Fact]
    public void Find_WebP_DropsExifAndSaysSoInItsHead()
    {
        byte[] body = [.. "WEBP"u8, .. Chunk("VP8X", [0x0C | 0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Chunk("VP8 ", [1, 2, 3]), .. Chunk("EXIF", "where"u8), .. Chunk("XMP ", "who!"u8)];
        var stripped = PhotoStripper.Find([.. "RIFF"u8, .. Length(body.Length), .. body])!; // As above.

        byte[] left = [.. "WEBP"u8, .. Chunk("VP8X", [0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Chunk("VP8 ", [1, 2, 3])];
        Assert.Equal([.. "RIFF"u8, .. Length(left.Length), .. left], stripped);

        static byte[] Chunk(string name, ReadOnlySpan<byte> data) => [.. Encoding.ASCII.GetBytes(name), .. Length(data.Length), .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

        static byte[] Length(int length) => BitConverter.GetBytes(length);
    }

    [Fact]
    public void Find_AnyCutOrChangedByte_NeverFails()
    {
        var photo = PhotoWithPlace();
        for (var length = 0; length < photo.Length; length++)
        {
            PhotoStripper.Find(photo.AsSpan(0, length));
        }

        var random = new Random(7);
        for (var time = 0; time < 5000; time++)
        {
            var changed = (byte[])photo.Clone();
            changed[random.Next(2, changed.Length)] = (byte)random.Next(256);
            changed[random.Next(2, changed.Length)] = (byte)random.Next(256);
            PhotoStripper.Find(changed);
        }
    }

    /// <summary>A JPEG's segments with an Exif one that says how it was held, where and on what, a comment, a scan and something behind the end.</summary>
    internal static byte[] PhotoWithPlace(byte mark = 1, ushort orientation = 1)
    {
        const int main = 8, gps = main + 2 + (3 * 12) + 4, values = gps + 2 + (4 * 12) + 4;
        var tiff = new byte[values + 80];
        "MM\0*"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(4), main);
        Entries(main, (0x010F, 2, 16, values), (0x0112, 3, 1, orientation << 16), (0x8825, 4, 1, gps));
        Entries(gps, (1, 2, 2, 'N' << 24), (2, 5, 3, values + 20), (3, 2, 2, 'E' << 24), (4, 5, 3, values + 44));
        "PhoneOfSomebody\0"u8.CopyTo(tiff.AsSpan(values));
        foreach (var (index, value) in new[] { 34, 1, 42, 1, 6, 1, 114, 1, 0, 1, 11, 1 }.Index())
        {
            BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(values + 20 + (index * 4)), value);
        }

        byte[] exif = [0xFF, 0xE1, 0, 0, .. "Exif\0\0"u8, .. tiff];
        BinaryPrimitives.WriteUInt16BigEndian(exif.AsSpan(2), (ushort)(exif.Length - 2));
        return
        [
            0xFF, 0xD8, .. exif, 0xFF, 0xFE, 0, 5, (byte)'w', (byte)'h', (byte)'o', 0xFF, 0xDB, 0, 3, mark, 0xFF, 0xDA, 0, 4, 1, 2, 1, 0xFF, 0x00, 2, 0xFF, 0xD0, 3, 0xFF, 0xD9,
            .. "hung on behind"u8,
        ];

        void Entries(int at, params (int Tag, int Kind, int Count, int Value)[] entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)entries.Length);
            foreach (var (index, (tag, kind, count, value)) in entries.Index())
            {
                var entry = tiff.AsSpan(at + 2 + (index * 12));
                BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)tag);
                BinaryPrimitives.WriteUInt16BigEndian(entry[2..], (ushort)kind);
                BinaryPrimitives.WriteInt32BigEndian(entry[4..], count);
                BinaryPrimitives.WriteInt32BigEndian(entry[8..], value);
            }
        }
    }
}
