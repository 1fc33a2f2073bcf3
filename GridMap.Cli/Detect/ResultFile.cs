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

    public static void Write(string path, string format, IReadOnlyList<PictureResult> results)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? ".");
        var unfinished = full + ".part";
        using (var stream = File.Create(unfinished))
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
                    GeoJsonResults.Write(stream, results);
                    break;
            }
        }

        File.Move(unfinished, full, overwrite: true);
    }
}
