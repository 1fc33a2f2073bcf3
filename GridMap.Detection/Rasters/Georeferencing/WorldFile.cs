using System.Globalization;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>The six numbers of a world file beside a raster (.tfw, .jgw, .pgw, .wld), and the .prj beside it.</summary>
internal static class WorldFile
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>The transformation, or null when there is no such file or it does not hold six numbers.</summary>
    public static RasterTransform? Find(string path)
    {
        var extension = Path.GetExtension(path).TrimStart('.');
        var names = extension.Length >= 3
            ? new[] { $"{extension[0]}{extension[^1]}w", extension + "w", "wld" }
            : ["wld"];
        foreach (var name in names)
        {
            if (ReadSmall(Path.ChangeExtension(path, name)) is { } text && Parse(text) is { } transform)
            {
                return transform;
            }
        }
        return null;
    }

    /// <summary>The WKT beside a plain picture, or null.</summary>
    public static RasterCrs? FindCrs(string path) =>
        ReadSmall(Path.ChangeExtension(path, "prj")) is { Length: > 0 } wkt ? new RasterCrs(null, wkt.Trim(), null) : null;

    private static RasterTransform? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[6];
        for (var index = 0; index < 6; index++)
        {
            if (index >= words.Length || !double.TryParse(words[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return null;
            }
        }
        // Order: x per column, y per column, x per row, y per row, then the centre of the first pixel.
        return new RasterTransform(
            numbers[4] - (numbers[0] + numbers[2]) / 2, numbers[0], numbers[2],
            numbers[5] - (numbers[1] + numbers[3]) / 2, numbers[1], numbers[3]);
    }

    private static string? ReadSmall(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= MaxBytes ? File.ReadAllText(path) : null;
    }
}
