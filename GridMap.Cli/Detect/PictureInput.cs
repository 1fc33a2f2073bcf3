using GridMap.Cli.Hosting;

namespace GridMap.Cli.Detect;

/// <summary>One picture to search: where it is, and the name results call it by (within a folder, the path from there).</summary>
internal sealed record PictureInput(string Path, string Name)
{
    private static readonly string[] Extensions = [".tif", ".tiff", ".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>Pictures named one by one, and those of folders in the order of their names.</summary>
    /// <exception cref="CommandFailure">An input is missing, or a folder holds no picture.</exception>
    public static IReadOnlyList<PictureInput> Collect(IEnumerable<string> inputs)
    {
        var pictures = new List<PictureInput>();
        foreach (var input in inputs)
        {
            if (File.Exists(input))
            {
                pictures.Add(new PictureInput(input, System.IO.Path.GetFileName(input)));
                continue;
            }

            if (!Directory.Exists(input))
            {
                throw new CommandFailure($"{input}: there is no such file or folder.");
            }

            var found = Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
                .Where(path => Extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .Select(path => new PictureInput(path, System.IO.Path.GetRelativePath(input, path).Replace('\\', '/')))
                .OrderBy(picture => picture.Name, StringComparer.Ordinal)
                .ToArray();
            if (found.Length == 0)
            {
                throw new CommandFailure($"{input}: the folder holds no picture ({string.Join(", ", Extensions)}).");
            }

            pictures.AddRange(found);
        }

        return pictures;
    }
}
