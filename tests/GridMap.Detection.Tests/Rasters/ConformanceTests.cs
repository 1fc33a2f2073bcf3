using System.Diagnostics;
using System.Text.Json;
using GridMap.Detection.Rasters;
using Xunit.Abstractions;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Three readers' own test suites with GDAL 3.6.2's answers: agree with the oracle or refuse with a clear message.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Suite()
    {
        var rows = new TheoryData<string, string>();
        foreach (var suite in SharedData.Folder is null ? [] : new[] { "image-tiff", "rasterio", "rio-cogeo" })
        {
            using var expected = Oracle(suite);
            foreach (var file in expected.RootElement.GetProperty("files").EnumerateObject())
            {
                rows.Add(suite, file.Name);
            }
        }
        if (rows.Count == 0)
        {
            rows.Add("", "");
        }
        return rows;
    }

    public static TheoryData<string> Fuzz()
    {
        var rows = new TheoryData<string>();
        var folder = SharedData.Folder is null ? null : SharedData.PathOf("geotiff-suite", "image-tiff", "fuzz_images");
        string[] files = folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (var file in files)
        {
            rows.Add(Path.GetRelativePath(folder!, file)); // files come only from a folder
        }
        if (rows.Count == 0)
        {
            rows.Add("");
        }
        return rows;
    }

    [SkippableTheory]
    [MemberData(nameof(Suite))]
    public void Open_SuiteFile_AgreesWithOracleOrRefuses(string suite, string name)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var document = Oracle(suite);
        var expected = document.RootElement.GetProperty("files").GetProperty(name);
        var watch = Stopwatch.StartNew();
        try
        {
            using var raster = RasterFile.Open(SharedData.PathOf("geotiff-suite", suite, name));
            Assert.Equal("ok", expected.GetProperty("open").GetString());
            OracleComparison.AssertHeader(expected, raster.Header);
            if (expected.TryGetProperty("samples_x_y_values", out var samples))
            {
                OracleComparison.AssertSamples(samples, raster);
            }
            if (raster.Header.PictureProblem is null)
            {
                Assert.NotEmpty(raster.ReadThumbnail(64).Rgb);
            }
        }
        catch (RasterException refusal)
        {
            output.WriteLine(refusal.Message);
            Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
            var isReadable = expected.GetProperty("open").GetString() == "ok" && expected.GetProperty("read").GetString() == "ok";
            Assert.True(!isReadable || OracleComparison.IsKnownRefusal(name), refusal.Message);
        }
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }

    [SkippableTheory]
    [MemberData(nameof(Fuzz))]
    public void Open_HostileFile_AnswersOrRefusesQuickly(string name)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        try
        {
            using var raster = RasterFile.Open(SharedData.PathOf("geotiff-suite", "image-tiff", "fuzz_images", name));
            raster.ReadValues(0, 0);
            raster.ReadValues(raster.Header.Width - 1, raster.Header.Height - 1);
            raster.ReadWindow(0, 0, Math.Min(64, raster.Header.Width), Math.Min(64, raster.Header.Height));
            output.WriteLine($"read {raster.Header.Width}×{raster.Header.Height} {raster.Header.Compression}");
        }
        catch (RasterException refusal)
        {
            output.WriteLine(refusal.Message);
        }
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 2L * 1024 * 1024 * 1024);
    }

    private static JsonDocument Oracle(string suite) => JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("geotiff-suite", suite + ".expected.json")));
}
