using System.Text.Json;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>Reads labels and detections.</summary>
public static class LabelFiles
{
    /// <summary>Reads a COCO label file.</summary>
    /// <param name="path">COCO JSON with images (id, file_name, width, height), categories and annotations (bbox, iscrowd).</param>
    /// <exception cref="InvalidDataException">It is not one; the message names the file and the fault.</exception>
    public static IReadOnlyList<TruthImage> ReadTruth(string path) => Parse(path, root =>
    {
        var categories = root.GetProperty("categories").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetInt64(), Name);
        var boxes = root.GetProperty("annotations").EnumerateArray().ToLookup(
            entry => entry.GetProperty("image_id").GetInt64(),
            entry => new TruthBox(
                categories[entry.GetProperty("category_id").GetInt64()], Box(entry.GetProperty("bbox")), IsSet(entry, "iscrowd") || IsSet(entry, "ignore")));
        return (IReadOnlyList<TruthImage>)
        [
            .. root.GetProperty("images").EnumerateArray().Select(entry => new TruthImage(
                entry.GetProperty("file_name").GetString() ?? "", entry.GetProperty("width").GetInt32(), entry.GetProperty("height").GetInt32(),
                [.. boxes[entry.GetProperty("id").GetInt64()]])),
        ];
    });

    /// <summary>Reads detections: a results array with <c>file_name</c> and <c>category</c>, COCO's own with <c>image_id</c> and <c>category_id</c>, or GeoJSON with <c>pixelBox</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="truthPath">The COCO label file the numbers of COCO's own results refer to.</param>
    /// <exception cref="InvalidDataException">It is none of these; the message names the file and the fault.</exception>
    public static IReadOnlyList<ScoredBox> ReadDetections(string path, string truthPath) => Parse(path, root =>
    {
        if (root.ValueKind is JsonValueKind.Object)
        {
            return (IReadOnlyList<ScoredBox>)[.. root.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).Select(entry => new ScoredBox(
                entry.GetProperty("file").GetString() ?? "", entry.GetProperty("class").GetString() ?? "", Box(entry.GetProperty("pixelBox")), entry.GetProperty("score").GetDouble()))];
        }

        var numbers = new Lazy<(Dictionary<long, string> Images, Dictionary<long, string> Categories)>(() => ReadNumbers(truthPath));
        return
        [
            .. root.EnumerateArray().Select(entry => new ScoredBox(
                entry.TryGetProperty("file_name", out var file) ? file.GetString() ?? "" : numbers.Value.Images[entry.GetProperty("image_id").GetInt64()],
                entry.TryGetProperty("category", out var category) ? category.GetString() ?? "" : numbers.Value.Categories[entry.GetProperty("category_id").GetInt64()],
                Box(entry.GetProperty("bbox")), entry.GetProperty("score").GetDouble())),
        ];
    });

    private static (Dictionary<long, string> Images, Dictionary<long, string> Categories) ReadNumbers(string path) => Parse(path, root => (
        root.GetProperty("images").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetInt64(), entry => entry.GetProperty("file_name").GetString() ?? ""),
        root.GetProperty("categories").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetInt64(), Name)));

    private static string Name(JsonElement entry) => entry.GetProperty("name").GetString() ?? "";

    private static bool IsSet(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.Number => value.GetDouble() != 0,
            _ => false,
        };

    private static PixelBox Box(JsonElement box) => new(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());

    private static T Parse<T>(string path, Func<JsonElement, T> read)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path}: the file is not in the form expected: {fault.Message}", fault);
        }
    }
}
