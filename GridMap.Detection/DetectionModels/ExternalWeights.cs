using System.Security.Cryptography;

namespace GridMap.Detection.DetectionModels;

/// <summary>Weights that a graph keeps in files beside it: only files of its own folder are believed.</summary>
internal static class ExternalWeights
{
    /// <summary>The SHA-256 of each, by name.</summary>
    /// <param name="onnxPath">The graph's file.</param>
    /// <param name="names">What the graph calls them.</param>
    /// <exception cref="ModelException">One is missing or lies outside the folder.</exception>
    public static SortedDictionary<string, string> Hash(string onnxPath, IReadOnlyList<string> names)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(onnxPath)) ?? ".";
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (!IsPlain(name) || (File.Exists(path) && !LiesIn(folder, path)))
            {
                throw new ModelException(onnxPath, $"the graph keeps weights in \"{name}\", which is no file of its own folder and is not read; save the model as one file, or with its weights beside it.");
            }

            if (!File.Exists(path))
            {
                throw new ModelException(onnxPath, $"the graph keeps weights in {name}, which is not in the folder; put it there, or save the model as one file.");
            }

            using var stream = File.OpenRead(path);
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return hashes;
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && name is not ("." or "..");

    /// <summary>A link may lead out of the folder.</summary>
    private static bool LiesIn(string folder, string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true) is not { } target || Path.GetDirectoryName(target.FullName) == folder;
}
