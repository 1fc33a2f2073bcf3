using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels.Graphs;

namespace GridMap.Detection.DetectionModels;

/// <summary>
/// Makes the manifest of a folder: what manifest.json states; for what it leaves out, what the ONNX file's metadata says, then what the
/// decoder's family agrees on, then what the graph itself shows.
/// </summary>
internal static class ManifestReader
{
    public const string FileName = "manifest.json";
    private const int MaxManifestBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="folder">The model's folder.</param>
    /// <param name="onnxName">ONNX file meant where no manifest names one; null = the only one there is.</param>
    /// <exception cref="ModelException">The folder holds no model, or one that is not sound.</exception>
    public static ModelFolder Read(string folder, string? onnxName)
    {
        var path = Path.Combine(folder, FileName);
        var hasManifest = File.Exists(path);
        var keys = hasManifest ? Parse(path) : [];
        var onnx = FindOnnx(folder, hasManifest ? path : folder, keys, onnxName);
        var hash = HashOf(onnx);
        if (keys["sha256"] is JsonValue stated && stated.TryGetValue(out string? expected))
        {
            RequireHash(onnx, hash, expected);
        }

        var graph = OnnxFile.Read(onnx);
        var fromMetadata = new MetadataKeys(onnx, graph.Metadata).AddMissing(keys);
        // Without a manifest, what is wrong with it is wrong with the metadata of the file.
        var blamed = hasManifest ? path : onnx;
        if (keys["decoder"] is not { } decoder)
        {
            throw new ModelException(blamed, hasManifest
                ? $"it names no decoder, and the ONNX file carries no metadata (model_type, det_type) to know one by; it is one of: {string.Join(", ", Decoders.Names)}. See detection-models/README.md."
                : $"there is no {FileName} beside it, and the file carries no metadata (model_type, class_names, resolution…) to make one from; write {FileName} as detection-models/README.md says.");
        }

        keys["file"] ??= Path.GetFileName(onnx);
        keys["name"] ??= Path.GetFileName(folder);
        AddDefaults(blamed, keys, decoder, graph);
        var external = ExternalWeights.Hash(onnx, graph.ExternalFiles);
        keys["sha256"] ??= hash;
        keys["version"] ??= hash[..12];
        keys["externalFiles"] ??= new JsonObject(external.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value)));
        if (FindGap(keys) is { } gap)
        {
            throw new ModelException(blamed, $"nothing says {gap}, neither {FileName} nor the metadata of the ONNX file; write it into {FileName} as detection-models/README.md says.");
        }

        var manifest = Convert(blamed, keys);
        if (ManifestRules.FindFault(manifest) is { } fault)
        {
            throw new ModelException(blamed, fault);
        }

        foreach (var (name, actual) in external)
        {
            RequireHash(Path.Combine(folder, name), actual, manifest.ExternalFiles.GetValueOrDefault(name, "nothing of it (externalFiles)"));
        }

        return new ModelFolder(manifest, onnx, graph) { KeysFromMetadata = fromMetadata };
    }

    private static JsonObject Parse(string path)
    {
        if (new FileInfo(path).Length > MaxManifestBytes)
        {
            throw new ModelException(path, "the manifest is larger than a mebibyte, so it is none.");
        }

        try
        {
            var stated = JsonNode.Parse(File.ReadAllBytes(path), documentOptions: Strict) as JsonObject
                ?? throw new ModelException(path, "the manifest is not valid: it has to be a JSON object.");
            return FindHole(stated) is { } hole ? throw new ModelException(path, $"the manifest is not valid: {hole} holds null.") : stated;
        }
        catch (JsonException broken)
        {
            throw new ModelException(path, $"the manifest is not valid: {broken.Message}", broken);
        }
    }

    /// <summary>Where a list holds null, which no list may.</summary>
    private static string? FindHole(JsonNode? node) => node switch
    {
        JsonArray list when list.Any(item => item is null) => list.GetPath(),
        JsonArray list => list.Select(FindHole).FirstOrDefault(hole => hole is not null),
        JsonObject keys => keys.Select(key => FindHole(key.Value)).FirstOrDefault(hole => hole is not null),
        _ => null,
    };

    private static string FindOnnx(string folder, string blamed, JsonObject stated, string? onnxName)
    {
        if (stated["file"] is { } file)
        {
            var named = file.GetValueKind() is JsonValueKind.String ? file.GetValue<string>() : file.ToJsonString();
            return named.Length > 0 && Path.GetFileName(named) == named && File.Exists(Path.Combine(folder, named))
                ? Path.Combine(folder, named)
                : throw new ModelException(blamed, $"\"file\" names {named}, which is not in the folder; put it there or correct the name.");
        }

        var found = onnxName is not null ? [Path.Combine(folder, onnxName)] : Directory.GetFiles(folder, "*.onnx").Order(StringComparer.Ordinal).ToArray();
        return found switch
        {
            [var only] => only,
            [] => throw new ModelException(blamed, $"the folder holds no model; a model is a folder with an ONNX file and its {FileName}."),
            _ => throw new ModelException(blamed, $"the folder holds several ONNX files ({string.Join(", ", found.Select(Path.GetFileName))}); name one under \"file\" in {FileName}."),
        };
    }

    private static void AddDefaults(string blamed, JsonObject keys, JsonNode decoder, OnnxFile graph)
    {
        var name = decoder is JsonValue value && value.TryGetValue(out string? text) ? text : decoder.ToJsonString();
        var family = Decoders.Find(name)
            ?? throw new ModelException(blamed, $"decoder is {name}, but this program knows: {string.Join(", ", Decoders.Names)}.");
        ManifestKeys.AddMissing(keys, family.DefaultKeys());
        ManifestKeys.AddMissing(keys, GraphKeys.Of(graph, family));
        ManifestKeys.AddOverlap(keys);
        ManifestKeys.AddPassClasses(keys);
    }

    /// <summary>The first key that nobody gave and that cannot be guessed.</summary>
    private static string? FindGap(JsonObject keys) =>
        keys["classes"] is null ? "classes (the names of the classes, in the order of the model)"
        : keys["passes"] is null ? "passes (the ground sampling distance the model was trained at)"
        : keys["input"] is not JsonObject input ? "input"
        : input["tilePixels"] is null ? "input.tilePixels (the side of a tile)"
        : null;

    private static ModelManifest Convert(string path, JsonObject keys)
    {
        try
        {
            return keys.Deserialize<ModelManifest>(Json) ?? throw new ModelException(path, "the manifest is empty.");
        }
        catch (JsonException broken)
        {
            throw new ModelException(path, $"the manifest is not valid: {broken.Message}", broken);
        }
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return System.Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void RequireHash(string path, string actual, string stated)
    {
        if (actual != stated)
        {
            throw new ModelException(path, $"the file's SHA-256 is {actual}, but the manifest states {stated}; the model is damaged or was exchanged, fetch both again.");
        }
    }
}
