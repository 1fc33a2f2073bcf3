using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>A model folder whose graph finds bright discs of 12 pixels on black: a matched filter, so its answers are known.</summary>
internal sealed class DiscModel : IDisposable
{
    public const int DiscPixels = 12;
    private const int Side = 16;
    private const int Stride = 4;

    /// <param name="hasMaps">Adds the outputs <c>roof</c> (brightness of each cell of 4 pixels) and <c>scene</c> (brightness of each cell of 16).</param>
    public DiscModel(double gsdMetres = 0.1, int tilePixels = 128, int overlapPixels = 32, bool hasMaps = false)
    {
        Folder = Directory.CreateTempSubdirectory("gridmap-model-").FullName;
        var graph = (hasMaps ? WithMaps(Graph()) : Graph()).ToBytes();
        File.WriteAllBytes(Path.Combine(Folder, "model.onnx"), graph);
        Write(Manifest(graph, gsdMetres, tilePixels, overlapPixels));
        if (hasMaps)
        {
            Change(manifest => (manifest["outputs"]!["roof"], manifest["outputs"]!["scene"]) = ("roof", "scene")); // Written by the line above.
        }
    }

    public string Folder { get; }

    public OnnxDetector Load() => OnnxDetector.Load(ModelFolder.Open(Folder));

    /// <summary>Changes the manifest and writes it again.</summary>
    public void Change(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!.AsObject(); // Written above, so it is an object.
        change(manifest);
        Write(manifest);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(JsonObject manifest) => File.WriteAllText(Path.Combine(Folder, "manifest.json"), manifest.ToJsonString());

    private static OnnxGraph Graph()
    {
        // A cone wider than the disc: its answer falls off with every pixel the disc lies off the middle.
        var cone = new float[Side * Side];
        float whole = 0;
        for (var i = 0; i < cone.Length; i++)
        {
            var distance = Math.Sqrt(Math.Pow((i % Side) - 7.5, 2) + Math.Pow((i / Side) - 7.5, 2));
            cone[i] = (float)Math.Max(0, 1 - (distance / 8));
            whole += distance <= DiscPixels / 2.0 ? cone[i] : 0;
        }

        var one = cone.Select(weight => weight / whole / 3f * 0.95f).ToArray();
        float[] none = [.. new float[3 * Side * Side]];
        return new OnnxGraph("image")
            .Convolve("heatmap", [.. one, .. one, .. one, .. none], [0, 0], Side, Stride, padding: 6)
            .Convolve("size", [.. none, .. none], [DiscPixels, DiscPixels], Side, Stride, padding: 6)
            .Convolve("offset", [.. none, .. none], [0, 0], Side, Stride, padding: 6);
    }

    private static OnnxGraph WithMaps(OnnxGraph graph) => graph
        .Convolve("roof", [.. Enumerable.Repeat(1f / (3 * Stride * Stride), 3 * Stride * Stride)], [0], Stride, Stride, padding: 0)
        .Convolve("scene", [.. Enumerable.Repeat(1f / (3 * Side * Side), 3 * Side * Side)], [0], Side, Side, padding: 0);

    private static JsonObject Manifest(byte[] graph, double gsdMetres, int tilePixels, int overlapPixels) => new()
    {
        ["name"] = "discs",
        ["version"] = "1.2.3",
        ["file"] = "model.onnx",
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(graph)),
        ["decoder"] = "centre-heatmap",
        ["classes"] = new JsonArray("tank", "structure"),
        ["input"] = new JsonObject
        {
            ["name"] = "image",
            ["scale"] = 1 / 255.0,
            ["tilePixels"] = tilePixels,
            ["overlapPixels"] = overlapPixels,
            ["multipleOf"] = 16,
            ["dynamicAxes"] = new JsonArray("batch", "height", "width"),
        },
        ["outputs"] = new JsonObject { ["heatmap"] = "heatmap", ["size"] = "size", ["offset"] = "offset" },
        ["stride"] = Stride,
        ["candidateThreshold"] = 0.5,
        ["passes"] = new JsonArray(new JsonObject { ["gsdMetres"] = gsdMetres, ["classes"] = new JsonArray("tank", "structure") }),
        ["plainImageScales"] = new JsonArray(1.0, 0.5),
        ["operatingPoints"] = new JsonObject { ["balanced"] = new JsonObject { ["tank"] = 0.3, ["structure"] = 0.3 } },
        ["mergeIou"] = 0.45,
        ["mergeContainment"] = 0.8,
    };
}
