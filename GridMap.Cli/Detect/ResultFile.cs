using GridMap.Detection.Scenes;

namespace GridMap.Cli.Detect;

/// <summary>Writes results in the format asked for. A file is complete or not there at all.</summary>
internal static class ResultFile
{
    public static readonly string[] Formats = ["geojson", "coco", "csv"];

    /// <summary>The format a file's name suggests; GeoJSON when it suggests none.</summary>
    public static string FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => "csv",
        _ => path.EndsWith(".coco.json", StringComparison.OrdinalIgnoreCase) ? "coco" : "geojson",
    };

    /// <param name="cells">Cells with their scene scores, put after the detections; GeoJSON only.</param>
    public static void Write(string path, string format, IReadOnlyList<PictureResult> results, IReadOnlyList<(CellShape Cell, SceneScore? Score)> cells) =>
        Replace(path, stream =>
        {
            switch (format)
            {
                case "coco":
                    CocoResults.Write(stream, results);
                    break;
                case "csv":
                    CsvResults.Write(stream, results);
                    break;
                default:
                    GeoJsonResults.Write(stream, results, cells);
                    break;
            }
        });

    /// <summary>Writes a file beside its name and puts it in place when it is complete.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? ".");
        var unfinished = full + ".part";
        using (var stream = File.Create(unfinished))
        {
            write(stream);
        }

        File.Move(unfinished, full, overwrite: true);
    }
}
