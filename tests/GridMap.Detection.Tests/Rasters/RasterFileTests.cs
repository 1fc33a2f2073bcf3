using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Rasters;

public sealed class RasterFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-raster-").FullName;

    [Fact]
    public void Open_PlacedRgb_IsUsableAndPlaced()
    {
        using var raster = Open(new TiffBuilder(40, 20, bands: 3).Placed(465698, 3846545, 0.1, 4547).Fill(at => (byte)at));

        Assert.True(raster.Header.IsUsable);
        var place = Assert.IsType<RasterGeoreference>(raster.Header.Georeference);
        Assert.InRange(place.GsdMetres, 0.0999, 0.1001);
        var corner = place.ToLonLat(new PixelPoint(0, 0));
        Assert.InRange(corner.Longitude, 113.62, 113.63);
        var back = place.ToPixel(corner);
        Assert.InRange(Math.Abs(back.Column) + Math.Abs(back.Row), 0, 1e-4);
    }

    [Fact]
    public void GsdMetres_WebMercator_HasTheStretchTakenOff()
    {
        var north = WebMercator.Instance.ToMetric(new LonLat(113.6, 34.75));
        using var raster = Open(new TiffBuilder(40, 20, bands: 3).Placed(north.EastMetres, north.NorthMetres, 0.1, 3857));

        // The sphere's arithmetic gives 0.1 × cos(latitude); the ellipsoid differs by less than 0.4 %.
        Assert.InRange(raster.Header.Georeference!.GsdMetres, 0.1 * Math.Cos(double.DegreesToRadians(34.75)) * 0.996, 0.1 * Math.Cos(double.DegreesToRadians(34.75)) * 1.004);
    }

    [Fact]
    public void Open_Rotated_PlacesCornersByTheMatrix()
    {
        using var raster = Open(new TiffBuilder(10, 10, bands: 3)
            .Double(34264, 0.08, 0.06, 0, 465698, 0.06, -0.08, 0, 3846545, 0, 0, 0, 0, 0, 0, 0, 1)
            .Short(34735, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 4547));

        Assert.True(raster.Header.IsUsable);
        Assert.True(raster.Header.Transform!.Value.IsRotated);
        Assert.InRange(raster.Header.Georeference!.GsdMetres, 0.0999, 0.1001);
        var pixel = raster.Header.Georeference.ToPixel(raster.Header.Georeference.ToLonLat(new PixelPoint(7.5, 2.25)));
        Assert.InRange(pixel.Column, 7.499, 7.501);
        Assert.InRange(pixel.Row, 2.249, 2.251);
    }

    [Fact]
    public void Open_PixelIsPoint_ShiftsByHalfAPixel()
    {
        using var raster = Open(new TiffBuilder(4, 4).Double(33550, 60, 60, 0).Double(33922, 0, 0, 0, 440720, 3751320, 0)
            .Short(34735, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 2, 3072, 0, 1, 32611));

        Assert.Equal((440690, 3751350), (raster.Header.Transform!.Value.X0, raster.Header.Transform.Value.Y0));
    }

    [Theory]
    [InlineData(1, 32, 3)]
    [InlineData(3, 16, 1)]
    public void ReadBand_AnyWindow_HasTheValuesOfItsPixels(int bands, int bits, int sampleFormat)
    {
        var bytes = new byte[9 * 7 * bands * bits / 8];
        new Random(5).NextBytes(bytes);
        using var raster = Open(new TiffBuilder(9, 7, bands, bits).Short(339, [.. Enumerable.Repeat(sampleFormat, bands)]).Pixels(bytes));

        var values = raster.ReadBand(bands - 1, column: 2, row: 1, width: 5, height: 4);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => raster.ReadValues(2 + (i % 5), 1 + (i / 5))[bands - 1].Value), values);
        Assert.Throws<ArgumentOutOfRangeException>(() => raster.ReadBand(bands, 0, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => raster.ReadBand(0, 5, 0, 5, 1));
    }

    [Fact]
    public void ReadWindow_BeyondTheEdges_IsBlackWithoutAlphaThere()
    {
        using var raster = Open(new TiffBuilder(3, 2).Pixels([10, 20, 30, 40, 50, 60]));

        var window = raster.ReadWindow(-1, -1, 5, 4);

        Assert.Equal(6.0 / 20, window.ValidFraction);
        Assert.Equal((byte)10, window.Rgb[(1 * 5 + 1) * 3]);
        Assert.True(window.IsValid(3, 2));
        Assert.False(window.IsValid(4, 2));
    }

    [Fact]
    public void ReadScaled_Halved_IsTheMeanAndIgnoresNoData()
    {
        using var raster = Open(new TiffBuilder(4, 2).Pixels([10, 20, 0, 8, 30, 40, 0, 0]).Text(42113, "0"));

        var window = raster.ReadScaled(0, 0, 2, 2, 1);

        Assert.Equal((byte)25, window.Rgb[0]);
        Assert.Equal((byte)8, window.Rgb[3]);
        Assert.Equal((byte)64, window.Alpha![1]);
    }

    [Fact]
    public void ReadScaled_InPieces_EqualsTheWhole()
    {
        using var raster = Open(new TiffBuilder(64, 64).Fill(at => (byte)(at * 37 % 251)));

        var whole = raster.ReadScaled(0, 0, 1.7, 36, 36);
        var piece = raster.ReadScaled(10 * 1.7, 12 * 1.7, 1.7, 8, 8);

        for (var row = 0; row < 8; row++)
        {
            Assert.Equal(whole.Rgb.AsSpan(((12 + row) * 36 + 10) * 3, 24).ToArray(), piece.Rgb.AsSpan(row * 24, 24).ToArray());
        }
    }

    [Fact]
    public void ReadWindow_SixteenBit_StretchesBetweenPercentiles()
    {
        var values = Enumerable.Range(0, 100 * 3).SelectMany(at => BitConverter.GetBytes((ushort)(1000 + at / 3 * 10))).ToArray();
        using var raster = Open(new TiffBuilder(100, 1, bands: 3, bits: 16).Pixels(values).Placed(465698, 3846545, 0.1, 4547));

        var window = raster.ReadWindow(0, 0, 100, 1);

        Assert.True(raster.Header.IsUsable);
        Assert.Equal((byte)0, window.Rgb[0]);
        Assert.Equal((byte)255, window.Rgb[^1]);
        Assert.InRange(window.Rgb[150], 120, 135);
        Assert.Equal(1000, raster.ReadValues(0, 0)[0].Value);
    }

    [Fact]
    public void ReadWindow_Palette_AnswersItsColours()
    {
        var map = new int[768];
        (map[5], map[256 + 5], map[512 + 5]) = (0xFF00, 0x8000, 0x1000);
        using var raster = Open(new TiffBuilder(1, 1).Short(262, 3).Short(320, map).Pixels([5]));

        Assert.Equal([0xFF, 0x80, 0x10], raster.ReadWindow(0, 0, 1, 1).Rgb);
    }

    [Fact]
    public void ReadWindow_BlackCollarWithoutNoData_IsEmptyThereAndOnlyThere()
    {
        // A picture of 200 in a black frame, with one black roof inside it.
        byte Pixel(int column, int row) => column is < 64 or >= 192 || row is < 64 or >= 192 || column is >= 120 and < 130 && row is >= 120 and < 130 ? (byte)0 : (byte)200;
        using var raster = Open(new TiffBuilder(256, 256).Placed(465698, 3846545, 0.1, 4547).Fill(at => Pixel(at % 256, at / 256)));

        var window = raster.ReadWindow(0, 0, 256, 256);

        Assert.False(window.IsValid(10, 10));
        Assert.False(window.IsValid(63, 100));
        Assert.True(window.IsValid(64, 100));
        Assert.True(window.IsValid(125, 125));
    }

    [Fact]
    public void ReadWindow_BlackAndWhiteCorners_AreBothCollar()
    {
        // A picture turned within black, of which another program has filled the right side with white.
        var path = new TiffBuilder(300, 300, 3).Placed(465_000, 3_850_000, 0.1, 4547)
            .Fill(i => (i / 3 % 300, i / 900) switch { ( < 60, _) or (_, < 40) => 0, ( >= 240, _) => 255, _ => (byte)(90 + (i * 7 % 100)) })
            .Write(Path.Combine(folder, "two-collars.tif"));
        using var raster = RasterFile.Open(path);

        var window = raster.ReadWindow(0, 0, 300, 300);

        Assert.All(new[] { (5, 150), (55, 290), (150, 5), (245, 100), (295, 295) }, at => Assert.False(window.IsValid(at.Item1, at.Item2), $"{at}"));
        Assert.All(new[] { (65, 45), (150, 150), (235, 295) }, at => Assert.True(window.IsValid(at.Item1, at.Item2), $"{at}"));
    }

    [Fact]
    public void ReadWindow_WhiteRoofAtAnEdge_IsNotTakenForACollar()
    {
        using var raster = Open(new TiffBuilder(256, 256).Placed(465698, 3846545, 0.1, 4547)
            .Fill(at => at % 256 < 100 && at / 256 is >= 60 and < 200 ? (byte)255 : (byte)90));

        Assert.Null(raster.ReadWindow(0, 0, 256, 256).Alpha);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private RasterFile Open(TiffBuilder tiff) => RasterFile.Open(tiff.Write(Path.Combine(folder, "test.tif")));
}
