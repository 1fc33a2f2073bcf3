using System.Text.Json;
using BitMiracle.LibTiff.Classic;
using GridMap.Detection.Synthesis;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class SceneSynthesizerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-scene-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_SameSeedTwice_GivesTheSameBytes()
    {
        Make("first", seed: 5);
        Make("second", seed: 5);

        foreach (var name in Directory.EnumerateFiles(Path.Combine(_folder, "first")).Select(path => Path.GetFileName(path)!))
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "first", name)), File.ReadAllBytes(Path.Combine(_folder, "second", name)));
        }
    }

    [Fact]
    public void Write_OtherSeed_GivesAnotherScene()
    {
        Make("first", seed: 5);
        Make("second", seed: 6);

        Assert.NotEqual(File.ReadAllBytes(Path.Combine(_folder, "first", "scene.tif")), File.ReadAllBytes(Path.Combine(_folder, "second", "scene.tif")));
    }

    [Fact]
    public void Write_Truth_LiesInsideThePictureAndOnTheGroundWhereThePixelsAre()
    {
        var options = Make("scene", seed: 3);
        using var coco = Read("scene/scene.coco.json");
        using var truth = Read("scene/scene.truth.geojson");
        var frame = LocalFrame.For(options.Origin);
        var corner = frame.ToMetric(options.Origin);

        Assert.NotEmpty(coco.RootElement.GetProperty("annotations").EnumerateArray());
        foreach (var annotation in coco.RootElement.GetProperty("annotations").EnumerateArray())
        {
            var box = annotation.GetProperty("bbox").EnumerateArray().Select(value => value.GetDouble()).ToArray();
            Assert.InRange(box[0], 0, options.WidthPixels);
            Assert.InRange(box[1] + box[3], 0, options.HeightPixels + 0.01);
        }

        var whole = truth.RootElement.GetProperty("features").EnumerateArray()
            .Where(feature => feature.GetProperty("properties").GetProperty("visibleFraction").GetDouble() > 0.999).ToArray();
        Assert.NotEmpty(whole);
        foreach (var feature in whole)
        {
            var place = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var box = feature.GetProperty("properties").GetProperty("pixelBox").EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var metric = frame.ToMetric(new LonLat(place[0], place[1]));
            Assert.Equal(Math.Round(corner.EastMetres) + ((box[0] + (box[2] / 2)) * options.GsdMetres), metric.EastMetres, tolerance: 0.02);
            Assert.Equal(Math.Round(corner.NorthMetres) - ((box[1] + (box[3] / 2)) * options.GsdMetres), metric.NorthMetres, tolerance: 0.02);
        }
    }

    [Fact]
    public void Write_DemoTown_HasTanksWithAndWithoutALicenceAndAnIdlePlace()
    {
        Make("demo", seed: 7, widthMetres: 600, heightMetres: 450, gsdMetres: 0.6);
        using var premises = Read("demo/premises.geojson");
        var statuses = premises.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("status").GetString()).ToArray();

        Assert.Contains("licensed", statuses);
        Assert.Contains("idle", statuses);
    }

    [Fact]
    public void Write_GeoTiff_CarriesItsFrame()
    {
        Make("scene", seed: 3);
        using var tiff = Tiff.Open(Path.Combine(_folder, "scene", "scene.tif"), "r");

        var keys = tiff.GetField((TiffTag)34735)[1].ToShortArray();
        var scale = tiff.GetField((TiffTag)33550)[1].ToDoubleArray();
        var tie = tiff.GetField((TiffTag)33922)[1].ToDoubleArray();
        Assert.Equal(4547, keys[Array.IndexOf(keys, (short)3072) + 3]);
        Assert.Equal([0.5, 0.5, 0], scale);
        Assert.Equal(6, tie.Length);
        Assert.True(tiff.IsTiled());
    }

    [Theory]
    [InlineData(10, 100, 0.1, "width")]
    [InlineData(100, 1e9, 0.1, "height")]
    [InlineData(100, 100, 0, "ground sampling distance")]
    [InlineData(100, 100, double.NaN, "ground sampling distance")]
    public void Write_SenselessOptions_AreRefusedByName(double width, double height, double gsd, string named)
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            SceneSynthesizer.Write(new SceneOptions(1, width, height, gsd, new LonLat(113.62, 34.75)), _folder, null, CancellationToken.None));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private SceneOptions Make(string name, int seed, double widthMetres = 200, double heightMetres = 160, double gsdMetres = 0.5)
    {
        var options = new SceneOptions(seed, widthMetres, heightMetres, gsdMetres, new LonLat(113.62, 34.75));
        SceneSynthesizer.Write(options, Path.Combine(_folder, name), null, CancellationToken.None);
        return options;
    }

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, name)));
}
