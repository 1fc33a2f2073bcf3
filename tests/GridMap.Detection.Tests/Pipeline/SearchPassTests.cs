using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class SearchPassTests : IDisposable
{
    private readonly DiscModel _model = new();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(0.15, "0.5 1")]
    [InlineData(0.3, "1")] // A pass at 0.15 m may not enlarge: it falls together with the one at 0.3 m.
    [InlineData(0.6, "1")]
    [InlineData(0.05, "0.166667 0.333333")]
    public void For_KnownScaleWithoutUpsampling_NeverEnlarges(double gsdMetres, string factors) =>
        Assert.Equal(factors, Factors(Passes("""[{"gsdMetres":0.3,"classes":["tank"]},{"gsdMetres":0.15,"classes":["tank"]}]"""), gsdMetres));

    [Theory]
    [InlineData(0.15, "0.5 1")]
    [InlineData(0.3, "1 2")]
    [InlineData(0.45, "1 3")]
    [InlineData(0.6, "1 3")] // Four times would be wanted, three are allowed.
    public void For_KnownScaleWithUpsampling_EnlargesAsFarAsAllowed(double gsdMetres, string factors) =>
        Assert.Equal(factors, Factors(Passes("""[{"gsdMetres":0.3,"classes":["tank"]},{"gsdMetres":0.15,"classes":["tank"],"maxUpsampling":3}]"""), gsdMetres));

    [Fact]
    public void For_PlainPicture_TakesScalesWithTheirLimits()
    {
        var passes = Scales("""[1.0, {"scale":2.0,"minSidePixels":null,"maxSidePixels":64}, {"scale":0.5,"minSidePixels":20}]""");

        Assert.Equal([(0.5, 20.0, null), (1.0, null, null), (2.0, null, 64.0)], passes.Select(pass => (pass.Factor, pass.Limits[0]?.Least, pass.Limits[0]?.Greatest)));
        Assert.True(passes[2].Accepts(Box(64)));
        Assert.False(passes[2].Accepts(Box(65)));
        Assert.False(passes[0].Accepts(Box(19)));
    }

    [Fact]
    public void For_SameScaleTwice_IsOnePassWithTheWiderLimits()
    {
        var pass = Assert.Single(Scales("""[{"scale":2.0,"maxSidePixels":64,"minSidePixels":8}, {"scale":2.0,"maxSidePixels":90,"minSidePixels":null}]"""));

        Assert.Equal(new SideLimits(null, 90), pass.Limits[0]);
    }

    [Theory]
    [InlineData(0.1, "tank 12-300, structure 0-300; tank 0-128")]
    [InlineData(0.3, "tank 0-300, structure 0-300")] // All come to 0.3 m: of each class its own widest limits.
    public void For_ClassesWithLimitsOfTheirOwn_KeepsThemApart(double gsdMetres, string expected)
    {
        var manifest = Passes("""
            [{"gsdMetres":0.25,"classes":["tank"],"minSidePixels":12,"maxSidePixels":300},
             {"gsdMetres":0.25,"classes":["structure"],"maxSidePixels":300},
             {"gsdMetres":0.1,"classes":["tank"],"maxSidePixels":128}]
            """);

        Assert.Equal(expected, string.Join("; ", SearchPass.For(manifest, gsdMetres).Select(pass => string.Join(", ", manifest.Classes.Zip(pass.Limits)
            .Where(entry => entry.Second is not null).Select(entry => $"{entry.First} {entry.Second?.Least ?? 0}-{entry.Second?.Greatest}")))));
    }

    private IReadOnlyList<SearchPass> Scales(string json) => SearchPass.For(Manifest("plainImageScales", json), gsdMetres: null);

    private ModelManifest Passes(string json) => Manifest("passes", json);

    private ModelManifest Manifest(string key, string json)
    {
        _model.Change(manifest => manifest[key] = JsonNode.Parse(json));
        return ModelFolder.Open(_model.Folder).Manifest;
    }

    private static string Factors(ModelManifest manifest, double gsdMetres) =>
        string.Join(' ', SearchPass.For(manifest, gsdMetres).Select(pass => Math.Round(pass.Factor, 6).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static RawBox Box(float side) => new(0, 0.5f, 100, 100, side, side / 2);
}
