using GridMap.Detection.Photos;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Detection.Tests.Photos;

public class PhotoReaderTests
{
    private const int Side = 300;

    private static readonly byte[] Picture = PhotoBytes.Picture(528, 396);

    [Theory]
    [InlineData(false, "GpsLongitude")]
    [InlineData(true, "GpsLongitude")]
    [InlineData(true, "GpsLongtitude")]
    public void Read_DjiPhoto_GivesEverythingWhicheverWayXmpIsWritten(bool asElements, string longitude)
    {
        var file = new PhotoBytes().Model("M3E").Focal(12.29).FilmFocal(24).TakenAt(new DateTime(2026, 5, 1, 10, 15, 30, 250)).Gps(113.1, 34.1, 12)
            .Dji(longitude, 113.6200001).Dji("GpsLatitude", 34.7500002).Dji("AbsoluteAltitude", 212.35).Dji("RelativeAltitude", 100.02)
            .Dji("GimbalYawDegree", -93.5).Dji("GimbalPitchDegree", -89.9).Dji("GimbalRollDegree", 0.0).Dji("FlightYawDegree", -91).Dji("FlightPitchDegree", 3.1).Dji("FlightRollDegree", -1)
            .Dji("CalibratedFocalLength", "371.329").Dji("CalibratedOpticalCenterX", "264.0").Dji("RtkFlag", "50").Dji("RtkStdLon", "0.011").Dji("RtkStdLat", "0.012").Dji("RtkStdHgt", "0.024")
            .Dji("UTCAtExposure", "2026-05-01T02:15:29.871234").Dji("DroneSerialNumber", "1581F5FHB22A00010000").In(Picture, asElements);

        var facts = PhotoReader.Read("100MEDIA/DJI_0001.JPG", file, log: null, TimeSpan.FromHours(8));

        Assert.Null(facts.Fault);
        Assert.Equal(("DJI_0001.JPG", "M3E 1581F5FHB22A00010000", 528, 396), (facts.Name, facts.CameraLabel, facts.WidthPixels, facts.HeightPixels));
        Assert.Equal(new LonLat(113.6200001, 34.7500002), facts.Position);
        Assert.Equal((212.35, 100.02), (facts.AltitudeMetres, facts.AboveTakeOffMetres));
        Assert.Equal(new PhotoAttitude(-93.5, -89.9, 0), facts.Gimbal);
        Assert.Equal(new PhotoAttitude(-91, 3.1, -1), facts.Aircraft);
        Assert.Equal((371.329, 264.0, 12.29, 24.0), (facts.FocalPixels, facts.AxisColumnPixels, facts.FocalMillimetres, facts.FilmFocalMillimetres));
        Assert.Equal((50, 0.024), (facts.RtkFlag, facts.RtkDeviationMetres));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 2, 15, 29, TimeSpan.Zero).AddTicks(8_712_340), facts.TakenAt);
        Assert.False(facts.IsZoneAssumed);
        Assert.Equal(64, facts.Sha256.Length);
    }

    [Fact]
    public void Read_OtherMaker_FallsBackOnExif()
    {
        var file = new PhotoBytes().Model("ILCE-7R").Focal(35).FocalPlane(2032.5).TakenAt(new DateTime(2026, 5, 1, 10, 15, 30)).Gps(113.62, -34.75, -12.5).In(Picture);

        var facts = PhotoReader.Read("a.jpg", file, log: null, TimeSpan.FromHours(8));

        Assert.Equal(113.62, facts.Position!.Value.Longitude, 1e-7);
        Assert.Equal(-34.75, facts.Position.Value.Latitude, 1e-7);
        Assert.Equal((-12.5, null, null, null), (facts.AltitudeMetres, facts.AboveTakeOffMetres, facts.Gimbal, facts.Aircraft));
        Assert.Equal(203.25, facts.PixelsPerMillimetre!.Value, 1e-6);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 10, 15, 30, TimeSpan.FromHours(8)), facts.TakenAt);
        Assert.True(facts.IsZoneAssumed);
    }

    [Fact]
    public void Read_TimeWithZone_AssumesNone()
    {
        var facts = PhotoReader.Read("a.jpg", new PhotoBytes().TakenAt(new DateTime(2026, 5, 1, 10, 15, 30), "-03:30").In(Picture), null, TimeSpan.FromHours(8));

        Assert.Equal((new DateTimeOffset(2026, 5, 1, 10, 15, 30, TimeSpan.FromHours(-3.5)), false), (facts.TakenAt, facts.IsZoneAssumed));
    }

    [Fact]
    public void Read_NoSatellites_HasNoPosition()
    {
        var zeros = new PhotoBytes().Dji("GpsLongitude", "+0.000000").Dji("GpsLatitude", "+0.000000").In(Picture);
        var invalid = new PhotoBytes().Dji("GpsLongitude", 113.62).Dji("GpsLatitude", 34.75).Dji("GpsStatus", "Invalid").In(Picture);

        Assert.Null(PhotoReader.Read("a.jpg", zeros, null, default).Position);
        Assert.Null(PhotoReader.Read("b.jpg", invalid, null, default).Position);
    }

    [Fact]
    public void Read_BrokenFiles_SayWhatIsWrong()
    {
        var good = new PhotoBytes().Model("M3E").In(Picture);

        Assert.Equal("sweep.proofNoPhoto", PhotoReader.Read("a.jpg", "no photo at all, only text"u8.ToArray(), null, default).Fault?.Key);
        Assert.Equal("sweep.proofNoPhoto", PhotoReader.Read("a.jpg", [], null, default).Fault?.Key);
        Assert.Equal("sweep.proofBroken", PhotoReader.Read("a.jpg", good[..(good.Length * 2 / 3)], null, default).Fault?.Key);
    }

    [Fact]
    public void Read_AnyDamage_NeverThrows()
    {
        var good = new PhotoBytes().Model("M3E").Focal(12.29).Gps(113, 34, 100).Dji("GimbalPitchDegree", "-90").TakenAt(new DateTime(2026, 5, 1)).In(Picture);
        var chance = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var damaged = good.ToArray();
            for (var hit = 0; hit < 8; hit++) damaged[chance.Next(1200)] = (byte)chance.Next(256);
            Assert.NotNull(PhotoReader.Read("a.jpg", damaged, null, default));
        }
    }

    [Fact]
    public void Look_Blur_IsToldApartFromContent()
    {
        // A yard full of small things in strong colours, and fields that hardly differ.
        var (yard, field) = (Patches(contrast: 90, side: 4, count: 4000), Patches(contrast: 20, side: 12, count: 1500));
        static double Sharpness(byte[] grey) => PhotoLook.Of(grey, Side, Side).EdgeLoss;

        Assert.Equal(Sharpness(yard), Sharpness(field), 0.03);
        foreach (var picture in new[] { yard, field })
        {
            // Motion blurs one direction only: over three, five and nine pixels.
            var blurred = new[] { 0, 1, 2, 4 }.Select(reach => Sharpness(Blurred(picture, reach))).ToList();
            Assert.All(blurred.Zip(blurred.Skip(1)), pair => Assert.True(pair.Second < pair.First - 0.1));
        }
    }

    [Fact]
    public void Look_Exposure_CountsWhatIsNeitherBlackNorBlownOut()
    {
        Assert.Equal(0.5, PhotoLook.Of([.. Enumerable.Range(0, Side * Side).Select(i => (byte)(i % Side < Side / 2 ? 2 : 128))], Side, Side).WellExposedFraction);
        Assert.Equal(new PhotoLook(0, 0), PhotoLook.Of([.. Enumerable.Repeat((byte)255, Side * Side)], Side, Side));
    }

    [Fact]
    public void Mrk_Log_IsReadAndUsedWhereThePhotoIsSilent()
    {
        string[] lines =
        [
            "1\t273204.262180\t[2047]\t    22,N\t    -7,E\t   180,V\t22.53992233,Lat\t113.95374167,Lon\t126.467,Ellh\t0.013448, 0.013122, 0.029213\t50,Q",
            "2\t273206.76\t[2047]\t 22,N\t",
        ];

        var entry = Assert.Single(MrkLog.Read(lines)).Value;
        var facts = PhotoReader.Read("DJI_0001.JPG", Picture, entry, default);

        Assert.Equal(new LonLat(113.95374167, 22.53992233), facts.Position);
        Assert.Equal((126.467, 50, 0.029213), (facts.AltitudeMetres, facts.RtkFlag, facts.RtkDeviationMetres));
        // Week 2047 began on 31 March 2019.
        Assert.Equal(new DateTimeOffset(2019, 4, 3, 3, 53, 6, TimeSpan.Zero).AddTicks(2_621_800), facts.TakenAt);
    }

    [Fact]
    public async Task ReadAsync_Folder_ReadsEachPhotoOnceInTheCamerasOrder()
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-photos-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "100MEDIA"));
            foreach (var name in new[] { "100MEDIA/DJI_0010.JPG", "100MEDIA/DJI_0002.jpg", "DJI_0001.JPG" }) File.WriteAllBytes(Path.Combine(folder, name), new PhotoBytes().Model(name).In(Picture));
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "no photo");
            File.WriteAllText(Path.Combine(folder, "100MEDIA/x.MRK"), "10\t273204.262180\t[2047]\t22,N\t-7,E\t180,V\t22.5,Lat\t113.9,Lon\t126.4,Ellh\t0.01, 0.01, 0.02\t50,Q\n");

            var paths = PhotoFolder.Find(folder);
            var facts = await PhotoFolder.ReadAsync(folder, paths, default, null, CancellationToken.None);

            Assert.Equal(["100MEDIA/DJI_0002.jpg", "100MEDIA/DJI_0010.JPG", "DJI_0001.JPG"], paths);
            Assert.Equal(paths, facts.Select(photo => photo.Path));
            Assert.Equal([null, 22.5, null], facts.Select(photo => photo.Position?.Latitude));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PhotoFolder.ReadAsync(folder, paths, default, null, new CancellationToken(canceled: true)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Patches of any grey upon one another, as fields, roofs and drums lie.</summary>
    private static byte[] Patches(int contrast, int side, int count)
    {
        var (chance, grey) = (new Random(1), Enumerable.Repeat((byte)128, Side * Side).ToArray());
        for (var i = 0; i < count; i++)
        {
            var size = (int)(side / (Math.Sqrt(chance.NextDouble()) + 0.05));
            var (left, top, value) = (chance.Next(-size, Side), chance.Next(-size, Side), (byte)(128 + contrast * (2 * chance.NextDouble() - 1)));
            for (var row = Math.Max(0, top); row < Math.Min(Side, top + size); row++) grey.AsSpan(row * Side)[Math.Max(0, left)..Math.Min(Side, left + size)].Fill(value);
        }

        return grey;
    }

    private static byte[] Blurred(byte[] grey, int reach) =>
        [.. grey.Select((_, i) => (byte)Math.Round(Enumerable.Range(-reach, 2 * reach + 1).Average(step => grey[i / Side * Side + Math.Clamp(i % Side + step, 0, Side - 1)])))];
}
