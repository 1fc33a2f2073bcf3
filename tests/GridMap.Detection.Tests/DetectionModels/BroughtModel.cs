using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>A folder as a user brings it: an ONNX file and, if any, a manifest with the keys the user cared to write.</summary>
internal sealed class BroughtModel : IDisposable
{
    public const string FewKeys = """
        { "classes": ["oil_tank", "car", "building"], "classMap": { "oil_tank": "tank", "building": "structure" }, "passes": [{ "gsdMetres": 0.1 }] }
        """;

    public BroughtModel(OnnxGraph graph, string? manifest = null)
        : this(graph.ToBytes(), manifest)
    {
    }

    public BroughtModel(byte[] onnx, string? manifest = null)
    {
        File.WriteAllBytes(OnnxPath, onnx);
        if (manifest is not null)
        {
            File.WriteAllText(Path.Combine(Folder, "manifest.json"), manifest);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("gridmap-brought-").FullName;

    public string OnnxPath => Path.Combine(Folder, "yard.onnx");

    /// <summary>A manifest of <see cref="FewKeys"/>, a decoder, and changes.</summary>
    public static string Manifest(string decoder, Action<JsonObject>? change = null)
    {
        var keys = JsonNode.Parse(FewKeys)!.AsObject(); // The constant above is an object.
        keys["decoder"] = decoder;
        change?.Invoke(keys);
        return keys.ToJsonString();
    }

    public OnnxDetector Load() => OnnxDetector.Load(ModelFolder.Open(Folder));

    /// <summary>Why the folder is refused.</summary>
    public string Refusal() => Assert.Throws<ModelException>(() => Load().Dispose()).Message;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
