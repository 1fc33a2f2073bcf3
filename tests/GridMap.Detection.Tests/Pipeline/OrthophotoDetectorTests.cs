using System.Text.Json.Nodes;
using GridMap.Detection.Chips;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Synthesis;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using NetVips;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class OrthophotoDetectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-ortho-").FullName;
    private readonly DiscModel _model = new(gsdMetres: 0.5);

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task DetectAsync_PlacedOrthophoto_GivesPlacesAndSizesInMetres()
    {
        var report = await Detect(MakeScene(), new DetectionSettings { MinimumScore = 0.4 });
        using var raster = RasterFile.Open(MakeScene());

        Assert.Equal(0.5, report.GsdMetres!.Value, tolerance: 1e-4);
        Assert.Equal(64, report.InputHash.Length);
        Assert.NotEmpty(report.Objects);
        Assert.All(report.Objects, found =>
        {
            var box = found.PixelBox;
            var expected = raster.Header.Georeference!.ToLonLat(new PixelPoint(box.Left + (box.Width / 2), box.Top + (box.Height / 2))); // The scene is placed.
            Assert.Equal(expected.Longitude, found.Position!.Value.Longitude, tolerance: 1e-9);
            Assert.Equal(expected.Latitude, found.Position.Value.Latitude, tolerance: 1e-9);
            Assert.NotNull(found.ToGround());
            if (box is { Width: DiscModel.DiscPixels, Height: DiscModel.DiscPixels })
            {
                Assert.Equal(DiscModel.DiscPixels * 0.5, found.DiameterMetres!.Value, tolerance: 0.01);
                Assert.Equal((2 * 0.5) + (0.1 * 6), found.UncertaintyMetres!.Value, tolerance: 0.01);
            }
        });
    }

    [Fact]
    public async Task DetectAsync_PlainPictureWithScale_GivesSizesButNoPlaces()
    {
        var path = DrawPicture("discs.png");

        var report = await Detect(path, new DetectionSettings { GsdMetres = 0.5, MinimumScore = 0.3 });

        Assert.Equal(2, report.Objects.Count);
        Assert.All(report.Objects, found =>
        {
            Assert.Null(found.Position);
            Assert.Null(found.ToGround());
            Assert.Equal(6, found.DiameterMetres!.Value, tolerance: 0.01);
        });
    }

    [Fact]
    public async Task DetectAsync_PlainPictureWithoutScale_GivesPixelBoxesOnly()
    {
        var report = await Detect(DrawPicture("discs.png"), new DetectionSettings { MinimumScore = 0.3 });

        Assert.Null(report.GsdMetres);
        Assert.Equal(2, report.Objects.Count);
        Assert.All(report.Objects, found => Assert.Null(found.DiameterMetres));
    }

    [SkippableFact]
    public async Task DetectAsync_SearchThatFails_LeavesNothingReadingTheFile()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Open files are looked up under /proc.");
        var path = DrawPicture("discs.png");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(4L << 30); // Sparse: takes seconds to hash, nothing to keep.
        }

        await Assert.ThrowsAsync<NotSupportedException>(() => Detect(path, new DetectionSettings { MinimumScore = 0.3 }, new Failing()));

        Assert.DoesNotContain(path, Directory.GetFileSystemEntries("/proc/self/fd").Select(entry => new FileInfo(entry).LinkTarget));
    }

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0.1, false)]
    [InlineData(0.5, false)]
    [InlineData(0.6, true)]
    public async Task DetectAsync_ScaleOutsideTheModelsRange_IsWarnedOf(double gsdMetres, bool isWarned)
    {
        _model.Change(manifest => manifest["gsdRangeMetres"] = new JsonArray(0.1, 0.5));

        var report = await Detect(DrawPicture("discs.png"), new DetectionSettings { GsdMetres = gsdMetres, MinimumScore = 0.6 });

        Assert.Equal(isWarned, report.Warnings.Any(warning => warning.Text.Contains("outside the 0.1 to 0.5 m", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, null, "threads")]
    [InlineData(1, -0.1, "ground sampling distance")]
    public async Task DetectAsync_SenselessSettings_AreRefusedByName(int threads, double? gsd, string named)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Detect(DrawPicture("discs.png"), new DetectionSettings { Threads = threads, GsdMetres = gsd }));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChipFormat.WebP, "image/webp")]
    [InlineData(ChipFormat.Png, "image/png")]
    [InlineData(ChipFormat.Jpeg, "image/jpeg")]
    public void Cut_BoxAtTheEdge_IsClippedAndAtFullResolution(ChipFormat format, string type)
    {
        using var raster = RasterFile.Open(MakeScene());

        var chip = ChipWriter.Cut(raster, new PixelBox(4, 100, 20, 10), paddingMetres: 5, format);

        Assert.Equal(type, chip.ContentType);
        Assert.Equal(new PixelBox(0, 89, 35, 32), chip.Area, new NearBox(2));
        using var image = Image.NewFromBuffer(chip.Bytes);
        Assert.Equal((chip.Width, chip.Height), (image.Width, image.Height));
        Assert.Equal(chip.Area.Width, chip.Width);
    }

    [Fact]
    public void Cut_LargeBox_IsReducedToTheSideAskedFor()
    {
        using var raster = RasterFile.Open(MakeScene());

        var chip = ChipWriter.Cut(raster, new PixelBox(0, 0, 400, 320), paddingMetres: 0, ChipFormat.Png, maxSidePixels: 100);

        Assert.Equal((100, 80), (chip.Width, chip.Height));
    }

    [Theory]
    [InlineData(62, 112, 176, RoofColour.Blue)]
    [InlineData(150, 66, 54, RoofColour.Red)]
    [InlineData(190, 192, 194, RoofColour.Light)]
    [InlineData(50, 52, 54, RoofColour.Dark)]
    [InlineData(110, 130, 70, RoofColour.Other)]
    public void Judge_PlainColours_AreNamed(byte red, byte green, byte blue, RoofColour expected) =>
        Assert.Equal(expected, RoofColours.Judge([red, green, blue, red, green, blue]));

    [Theory]
    [InlineData(40, 30, RoofColour.Blue)] // All of its middle is roof.
    [InlineData(-20, 30, RoofColour.Dark)] // Hangs over the edge: what lies in the tile decides.
    [InlineData(400, 30, null)]
    public void Find_BoxOfATile_LooksAtItsMiddleOnly(double left, double top, RoofColour? expected)
    {
        const int Side = 128;
        var rgb = new byte[Side * Side * 3];
        for (var row = 45; row < 75; row++)
        {
            for (var column = 50; column < 90; column++)
            {
                ((ReadOnlySpan<byte>)[62, 112, 176]).CopyTo(rgb.AsSpan(((row * Side) + column) * 3));
            }
        }

        Assert.Equal(expected, RoofColours.Find(rgb, Side, Side, PixelOutline.Of(new PixelBox(left, top, 60, 60))));
    }

    private async Task<DetectionReport> Detect(string path, DetectionSettings settings, IProgress<double>? progress = null)
    {
        using var detector = _model.Load();
        return await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(path, settings, progress, CancellationToken.None);
    }

    private string DrawPicture(string name)
    {
        var path = Path.Combine(_folder, name);
        var picture = DiscPicture.Draw(300, 260, [(60, 60), (150, 200)]);
        var rgb = new byte[300 * 260 * 3];
        picture.Read(0, 0, 300, 260, rgb, new byte[300 * 260]);
        // Not quite black: a black rim would be taken for a collar.
        rgb.AsSpan().Replace((byte)0, (byte)24);
        using var image = Image.NewFromMemory(rgb, 300, 260, bands: 3, Enums.BandFormat.Uchar);
        image.WriteToFile(path);
        return path;
    }

    private string MakeScene() => SceneSynthesizer.Write(
        new SceneOptions(3, 200, 160, 0.5, new LonLat(113.62, 34.75)), Path.Combine(_folder, "scene"), null, CancellationToken.None).ImagePath;

    private sealed class Failing : IProgress<double>
    {
        public void Report(double value) => throw new NotSupportedException();
    }

    private sealed class NearBox(double tolerancePixels) : IEqualityComparer<PixelBox>
    {
        public bool Equals(PixelBox x, PixelBox y) =>
            Math.Abs(x.Left - y.Left) <= tolerancePixels && Math.Abs(x.Top - y.Top) <= tolerancePixels &&
            Math.Abs(x.Width - y.Width) <= tolerancePixels && Math.Abs(x.Height - y.Height) <= tolerancePixels;

        public int GetHashCode(PixelBox box) => 0;
    }
}
