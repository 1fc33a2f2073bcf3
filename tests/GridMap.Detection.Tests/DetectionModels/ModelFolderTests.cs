using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class ModelFolderTests : IDisposable
{
    private readonly DiscModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Open_SoundFolder_ReadsTheManifest()
    {
        var model = ModelFolder.Open(_model.Folder);

        Assert.Equal("discs", model.Manifest.Name);
        Assert.Equal(["tank", "structure"], model.Manifest.Classes);
        Assert.Equal(0.3, model.Manifest.OperatingPoints["balanced"]["tank"]);
    }

    [Fact]
    public void Open_UnknownName_NamesIt() =>
        Assert.Contains("no-such-model", Assert.Throws<ModelException>(() => ModelFolder.Open("no-such-model")).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_ExchangedOnnxFile_IsRefused()
    {
        File.AppendAllText(Path.Combine(_model.Folder, "model.onnx"), "x");

        Assert.Contains("SHA-256", Assert.Throws<ModelException>(() => ModelFolder.Open(_model.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_MissingOnnxFile_IsRefused()
    {
        File.Delete(Path.Combine(_model.Folder, "model.onnx"));

        Assert.Contains("model.onnx", Assert.Throws<ModelException>(() => ModelFolder.Open(_model.Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decoder", "\"telepathy\"", "telepathy")]
    [InlineData("classes", "[\"cat\"]", "neither tank nor structure")]
    [InlineData("passes", "[]", "passes is empty")]
    [InlineData("passes", "[{\"gsdMetres\":0.3,\"classes\":[\"cat\"]}]", "cat")]
    [InlineData("stride", "5", "stride")]
    [InlineData("outputs", "{\"heatmap\":\"heatmap\",\"size\":\"size\"}", "offset")]
    [InlineData("passes", "[{\"gsdMetres\":0.3,\"classes\":[\"tank\"],\"maxUpsampling\":0.5}]", "maxUpsampling")]
    [InlineData("passes", "[{\"gsdMetres\":0.3,\"classes\":[\"tank\"],\"minSidePixels\":9,\"maxSidePixels\":8}]", "would keep nothing")]
    [InlineData("plainImageScales", "[0]", "plainImageScales")]
    [InlineData("plainImageScales", "[9]", "plainImageScales")]
    [InlineData("plainImageScales", "[]", "plainImageScales")]
    [InlineData("plainImageScales", "[null]", "plainImageScales")]
    [InlineData("plainImageScales", "[{\"maxSidePixels\":8}]", "objects with a scale")]
    [InlineData("plainImageScales", "[{\"scale\":2,\"minSidePixels\":9,\"maxSidePixels\":8}]", "would keep nothing")]
    [InlineData("mergeIou", "0", "mergeIou")]
    [InlineData("file", "\"../model.onnx\"", "not in the folder")]
    [InlineData("peaks", "\"graph\"", "peaks")]
    [InlineData("calibration", "{\"tank\":{\"a\":-1,\"b\":0}}", "calibration")]
    [InlineData("version", "{}", "not valid")]
    public void Open_FaultyManifest_IsRefusedByName(string key, string value, string named)
    {
        _model.Change(manifest => manifest[key] = JsonNode.Parse(value));

        var refusal = Assert.Throws<ModelException>(() => ModelFolder.Open(_model.Folder));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("manifest.json", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"heatmap\":\"nothing\",\"size\":\"size\",\"offset\":\"offset\"}", "no output nothing")]
    [InlineData("{\"heatmap\":\"heatmap\",\"size\":\"heatmap\",\"offset\":\"offset\"}", null)]
    public void Load_OutputsOfTheGraph_AreCheckedAgainstTheManifest(string outputs, string? fault)
    {
        _model.Change(manifest => manifest["outputs"] = JsonNode.Parse(outputs));
        var folder = ModelFolder.Open(_model.Folder);

        if (fault is null)
        {
            OnnxDetector.Load(folder).Dispose();
        }
        else
        {
            Assert.Contains(fault, Assert.Throws<ModelException>(() => OnnxDetector.Load(folder)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Load_WrongNumberOfClasses_SaysWhatTheGraphGives()
    {
        _model.Change(manifest => manifest["classes"] = new JsonArray("tank"));
        _model.Change(manifest => manifest["passes"]![0]!["classes"] = new JsonArray("tank")); // The test manifest has one pass.

        var refusal = Assert.Throws<ModelException>(() => OnnxDetector.Load(ModelFolder.Open(_model.Folder)));

        Assert.Contains("[1, 2, 32, 32]", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("[1, 1, 32, 32]", refusal.Message, StringComparison.Ordinal);
    }
}
