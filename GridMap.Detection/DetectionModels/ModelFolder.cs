using System.Security.Cryptography;
using System.Text.Json;

namespace GridMap.Detection.DetectionModels;

/// <summary>A model on disk whose manifest has been read and found sound.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="OnnxPath">Its ONNX file, which exists and has the hash the manifest states.</param>
public sealed record ModelFolder(ModelManifest Manifest, string OnnxPath)
{
    /// <summary>The model used when none is named.</summary>
    public const string DefaultName = "tank-structure";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Finds a model by name beside the program (<c>detection-models/NAME</c>), or by the path of its folder or manifest.</summary>
    /// <param name="nameOrPath">Name or path.</param>
    /// <returns>The sound model.</returns>
    /// <exception cref="ModelException">There is no such model, or it cannot be used; the message says why.</exception>
    public static ModelFolder Open(string nameOrPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nameOrPath);
        var beside = Path.Combine(AppContext.BaseDirectory, "detection-models", nameOrPath);
        var folder = System.IO.File.Exists(nameOrPath) ? Path.GetDirectoryName(Path.GetFullPath(nameOrPath))
            : Directory.Exists(nameOrPath) ? Path.GetFullPath(nameOrPath)
            : Directory.Exists(beside) ? beside
            : null;
        return folder is null
            ? throw new ModelException(nameOrPath, $"there is no such model; give the path of a folder with a manifest.json, or one of: {string.Join(", ", NamesBeside())}.")
            : Read(Path.Combine(folder, "manifest.json"));
    }

    /// <summary>Names of the models beside the program.</summary>
    public static IReadOnlyList<string> NamesBeside()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "detection-models");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "manifest.json", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)) // A file found in a folder has a parent.
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ModelFolder Read(string manifestPath)
    {
        if (!System.IO.File.Exists(manifestPath))
        {
            throw new ModelException(manifestPath, "the model's manifest is missing; a model is a folder with manifest.json and the ONNX file it names.");
        }

        var manifest = Parse(manifestPath);
        if (ManifestRules.FindFault(manifest) is { } fault)
        {
            throw new ModelException(manifestPath, fault);
        }

        var folder = Path.GetDirectoryName(manifestPath) ?? ".";
        var onnx = Path.Combine(folder, manifest.File);
        if (Path.GetFileName(manifest.File) != manifest.File || !System.IO.File.Exists(onnx))
        {
            throw new ModelException(manifestPath, $"\"file\" names {manifest.File}, which is not in the folder; put it there or correct the name.");
        }

        RequireHash(manifest, onnx);
        return new ModelFolder(manifest, onnx);
    }

    private static ModelManifest Parse(string manifestPath)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(manifestPath);
            return JsonSerializer.Deserialize<ModelManifest>(stream, Json)
                ?? throw new ModelException(manifestPath, "the manifest is empty.");
        }
        catch (JsonException broken)
        {
            throw new ModelException(manifestPath, $"the manifest is not valid: {broken.Message}", broken);
        }
    }

    private static void RequireHash(ModelManifest manifest, string onnx)
    {
        using var stream = System.IO.File.OpenRead(onnx);
        var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (actual != manifest.Sha256)
        {
            throw new ModelException(onnx, $"the file's SHA-256 is {actual}, but the manifest states {manifest.Sha256}; the model is damaged or was exchanged, fetch both again.");
        }
    }
}
