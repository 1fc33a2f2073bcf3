using GridMap.Detection.DetectionModels.Graphs;

namespace GridMap.Detection.DetectionModels;

/// <summary>A model on disk whose manifest has been read and found sound.</summary>
public sealed record ModelFolder
{
    /// <summary>The model used when none is named.</summary>
    public const string DefaultName = "tank-structure";

    internal ModelFolder(ModelManifest manifest, string onnxPath, OnnxFile graph)
    {
        (Manifest, OnnxPath, Graph) = (manifest, onnxPath, graph);
    }

    /// <summary>What it says of itself, with what the file's metadata, the decoder's family and the graph add.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Its ONNX file, which exists and has the hash the manifest states.</summary>
    public string OnnxPath { get; }

    /// <summary>Metadata keys of the ONNX file that stand in for keys the manifest leaves out.</summary>
    public IReadOnlyList<string> KeysFromMetadata { get; internal init; } = [];

    internal OnnxFile Graph { get; }

    /// <summary>Finds a model by name beside the program (<c>detection-models/NAME</c>), or by the path of its folder, manifest or ONNX file.</summary>
    /// <param name="nameOrPath">Name or path.</param>
    /// <returns>The sound model.</returns>
    /// <exception cref="ModelException">There is no such model, or it cannot be used; the message says why.</exception>
    public static ModelFolder Open(string nameOrPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nameOrPath);
        var beside = Path.Combine(AppContext.BaseDirectory, "detection-models", nameOrPath);
        var folder = File.Exists(nameOrPath) ? Path.GetDirectoryName(Path.GetFullPath(nameOrPath))
            : Directory.Exists(nameOrPath) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(nameOrPath))
            : Directory.Exists(beside) ? beside
            : null;
        var isOnnx = File.Exists(nameOrPath) && Path.GetExtension(nameOrPath).Equals(".onnx", StringComparison.OrdinalIgnoreCase);
        return folder is null
            ? throw new ModelException(nameOrPath, $"there is no such model; give the path of a folder with an ONNX file and its manifest.json, or one of: {string.Join(", ", NamesBeside())}.")
            : ManifestReader.Read(folder, isOnnx ? Path.GetFileName(nameOrPath) : null);
    }

    /// <summary>Names of the models beside the program.</summary>
    public static IReadOnlyList<string> NamesBeside()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "detection-models");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, ManifestReader.FileName, SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)) // A file found in a folder has a parent.
                .Order(StringComparer.Ordinal),
        ];
    }
}
