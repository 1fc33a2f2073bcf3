using System.Buffers.Binary;
using System.Text;
using GridMap.Server.Cases;

namespace GridMap.Server.Tests.Cases;

public sealed class ExifFactsTests
{
    [Theory]
    [InlineData("+09:00", 9)]
    [InlineData(null, 8)] // a phone that tells no zone is in China
    public void Read_Photo_SaysWhenAndWhere(string? zone, int hours)
    {
        var (at, position) = ExifFacts.Read(Photo(zone, "N", "E"));

        Assert.Equal(new DateTimeOffset(2046, 3, 5, 14, 30, 0, TimeSpan.FromHours(hours)), at);
        Assert.Equal(113.5125, position!.Value.Longitude, tolerance: 1e-9);
        Assert.Equal(34.75, position.Value.Latitude, tolerance: 1e-9);
    }

    [Fact]
    public void Read_SouthAndWest_AreNegative()
    {
        var position = ExifFacts.Read(Photo(zone: null, "S", "W")).Position!.Value;

        Assert.True(position is { Longitude: < 0, Latitude: < 0 });
    }

    [Fact]
    public void Read_AnyCutOrChangedByte_NeverFails()
    {
        var photo = Photo("+08:00", "N", "E");
        for (var length = 0; length < photo.Length; length++)
        {
            ExifFacts.Read(photo.AsSpan(0, length));
        }

        var random = new Random(5);
        for (var time = 0; time < 5000; time++)
        {
            var changed = (byte[])photo.Clone();
            changed[random.Next(2, changed.Length)] = (byte)random.Next(256);
            changed[random.Next(2, changed.Length)] = (byte)random.Next(256);
            ExifFacts.Read(changed);
        }
    }

    /// <summary>A JPEG's head with an Exif segment, little-endian: the main directory, the Exif and the GPS one, then their values.</summary>
    private static byte[] Photo(string? zone, string north, string east)
    {
        const int main = 8, exif = main + 2 + (2 * 12) + 4, gps = exif + 2 + (2 * 12) + 4, values = gps + 2 + (4 * 12) + 4;
        var tiff = new byte[values + 100];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(4), main);
        Entries(main, (0x8769, 4, 1, exif), (0x8825, 4, 1, gps));
        Entries(exif, (0x9003, 2, 20, values), (zone is null ? 0xA000 : 0x9011, 2, 7, values + 20));
        Entries(gps, (1, 2, 2, north[0]), (2, 5, 3, values + 30), (3, 2, 2, east[0]), (4, 5, 3, values + 60));
        Encoding.ASCII.GetBytes("2046:03:05 14:30:00\0").CopyTo(tiff, values);
        Encoding.ASCII.GetBytes($"{zone}\0").CopyTo(tiff, values + 20);
        Fractions(values + 30, (34, 1), (45, 1), (0, 1));
        Fractions(values + 60, (113, 1), (30, 1), (4500, 100));
        byte[] head = [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, .. "Exif\0\0"u8];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), (ushort)(2 + 6 + tiff.Length));
        return [.. head, .. tiff, 0xFF, 0xD9];

        void Entries(int at, params (int Tag, int Kind, int Count, int Value)[] entries)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)entries.Length);
            foreach (var (index, (tag, kind, count, value)) in entries.Index())
            {
                var entry = tiff.AsSpan(at + 2 + (index * 12));
                BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
                BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)kind);
                BinaryPrimitives.WriteInt32LittleEndian(entry[4..], count);
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], value);
            }
        }

        void Fractions(int at, params (int Above, int Below)[] parts)
        {
            foreach (var (index, (above, below)) in parts.Index())
            {
                BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + (index * 8)), above);
                BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + (index * 8) + 4), below);
            }
        }
    }
}
