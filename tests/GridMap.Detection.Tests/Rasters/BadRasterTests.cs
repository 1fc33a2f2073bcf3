using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>What bad input gets: a problem with a stable key, and never a crash or much memory.</summary>
public sealed class BadRasterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-bad-").FullName;

    private string NewPath => Path.Combine(folder, "bad.tif");

    [Theory]
    [InlineData("", RasterProblem.EmptyFile)]
    [InlineData("II*", RasterProblem.NotARaster)]
    [InlineData("hello, I am text", RasterProblem.NotARaster)]
    [InlineData("<VRTDataset rasterXSize=\"1\"/>", RasterProblem.VirtualRaster)]
    public void Open_NoTiff_IsRefused(string content, RasterProblem problem)
    {
        File.WriteAllText(NewPath, content);

        var refusal = Assert.Throws<RasterException>(() => RasterFile.Open(NewPath));

        Assert.Equal(problem, refusal.Problem);
        Assert.Contains("bad.tif", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Missing_IsRefused() =>
        Assert.Equal(RasterProblem.Unreadable, Assert.Throws<RasterException>(() => RasterFile.Open(Path.Combine(folder, "none.tif"))).Problem);

    [Fact]
    public void Open_DirectoryBeyondTheEnd_IsTruncated()
    {
        var whole = File.ReadAllBytes(Good(3).Write(NewPath));
        File.WriteAllBytes(NewPath, whole[..(whole.Length / 2)]);

        Assert.Equal(RasterProblem.Truncated, Assert.Throws<RasterException>(() => RasterFile.Open(NewPath)).Problem);
    }

    [Fact]
    public void Header_StripBeyondTheEnd_IsTruncatedAndSoIsReading()
    {
        using var raster = RasterFile.Open(Good(3).Long(273, 8).Long(279, 5_000_000).Short(259, 5).Write(NewPath));

        Assert.Equal(RasterProblem.Truncated, raster.Header.Problem);
        Assert.Throws<RasterException>(() => raster.ReadWindow(0, 0, 4, 4));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(50000)]
    [InlineData(50001)]
    public void ReadWindow_GarbageInsteadOfCompressedPixels_IsCorrupt(int compression)
    {
        using var raster = RasterFile.Open(Good(3).Short(259, compression).Fill(at => (byte)(at * 91 + 17)).Write(NewPath));

        Assert.Equal(RasterProblem.Corrupt, Assert.Throws<RasterException>(() => raster.ReadWindow(0, 0, 4, 4)).Problem);
        Assert.Equal(RasterProblem.Corrupt, raster.FindContentProblem());
    }

    [Fact]
    public void Header_UnknownCompression_SaysSo()
    {
        using var raster = RasterFile.Open(Good(3).Short(259, 34887).Write(NewPath));

        Assert.Equal(RasterProblem.UnsupportedCompression, raster.Header.Problem);
    }

    [Theory]
    [InlineData(4_000_000_000, 4_000_000_000)]
    [InlineData(300_000, 300_000)]
    public void Open_EnormousClaim_IsRefusedWithoutMemory(long width, long height)
    {
        var path = Good(3).Long(256, width).Long(257, height).Long(278, height).Short(259, 8).Write(NewPath);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(RasterProblem.TooLarge, Assert.Throws<RasterException>(() => RasterFile.Open(path)).Problem);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Header_ManyTilesOnTheSameFewBytes_IsTooLarge()
    {
        const int Tiles = 100 * 100;
        using var raster = RasterFile.Open(Good(3).Long(256, 51200).Long(257, 51200).Short(259, 8).Long(322, 512).Long(323, 512)
            .Long(324, [.. Enumerable.Repeat(8L, Tiles)]).Long(325, [.. Enumerable.Repeat(20L, Tiles)]).Write(NewPath));

        Assert.Equal(RasterProblem.TooLarge, raster.Header.Problem);
    }

    [Fact]
    public void Header_NoPlace_SaysSoAndStillShowsThePicture()
    {
        using var raster = RasterFile.Open(new TiffBuilder(16, 16, bands: 3).Fill(at => (byte)at).Write(NewPath));

        Assert.Equal(RasterProblem.NoGeoreference, raster.Header.Problem);
        Assert.Null(raster.Header.PictureProblem);
        Assert.Equal(1, raster.ReadWindow(0, 0, 4, 4).ValidFraction);
    }

    [Theory]
    [InlineData(113.6, 34.7, 1e-6, 4547, false, RasterProblem.OutsideCrs)]
    [InlineData(465698, 3846545, 0.1, 4326, true, RasterProblem.OutsideCrs)]
    [InlineData(38465698, 3846545, 0.1, 4547, false, RasterProblem.OutsideCrs)]
    [InlineData(465698, 3846545, 0.1, 27700, false, RasterProblem.UnsupportedCrs)]
    public void Header_WrongCrs_SaysWhich(double x, double y, double pixel, int epsg, bool isGeographic, RasterProblem problem)
    {
        using var raster = RasterFile.Open(new TiffBuilder(16, 16, bands: 3).Placed(x, y, pixel, epsg, isGeographic).Write(NewPath));

        Assert.Equal(problem, raster.Header.Problem);
    }

    [Fact]
    public void Header_SingleFloatBand_IsNoPicture()
    {
        using var raster = RasterFile.Open(new TiffBuilder(4, 4, bits: 32).Short(339, 3).Placed(465698, 3846545, 1, 4547).Write(NewPath));

        Assert.Equal(RasterProblem.NotAPicture, raster.Header.Problem);
    }

    [Fact]
    public void FindContentProblem_AllNoData_IsEmpty()
    {
        using var raster = RasterFile.Open(new TiffBuilder(64, 64, bands: 3).Placed(465698, 3846545, 0.1, 4547).Text(42113, "0").Write(NewPath));

        Assert.Null(raster.Header.Problem);
        Assert.Equal(RasterProblem.NoValidPixels, raster.FindContentProblem());
    }

    [Fact]
    public void Open_DirectoryThatPointsAtItself_Ends()
    {
        var bytes = File.ReadAllBytes(Good(1).Write(NewPath));
        var directory = BitConverter.ToInt32(bytes, 4);
        var count = BitConverter.ToUInt16(bytes, directory);
        BitConverter.GetBytes(directory).CopyTo(bytes, directory + 2 + count * 12);
        File.WriteAllBytes(NewPath, bytes);

        using var raster = RasterFile.Open(NewPath);

        Assert.Equal(16, raster.Header.Width);
    }

    [Fact]
    public void Keys_OfEveryProblem_AreDistinctAndHaveASentence()
    {
        var problems = Enum.GetValues<RasterProblem>();

        Assert.Equal(problems.Length, problems.Select(RasterProblems.KeyOf).Distinct().Count());
        Assert.All(problems, problem => Assert.EndsWith(".", RasterProblems.Describe(problem), StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TiffBuilder Good(int bands) => new TiffBuilder(16, 16, bands).Placed(465698, 3846545, 0.1, 4547);
}
