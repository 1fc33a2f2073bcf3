using System.Globalization;
using System.Text.Json;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>Detections as <c>gridmap detect</c> writes them, or as COCO's own tools do.</summary>
/// <param name="Path">Where they lie.</param>
/// <param name="Boxes">All of them, with the names of pictures as the file has them.</param>
/// <param name="Model">The model that made them; null where the file does not say.</param>
/// <param name="ModelVersion">Its version; null where the file does not say.</param>
public sealed record DetectionFile(string Path, IReadOnlyList<ScoredBox> Boxes, string? Model, string? ModelVersion)
{
    /// <summary>Reads a results array (file_name, category; or image_id, category_id), GeoJSON with pixelBox (cells are passed over), or CSV.</summary>
    /// <param name="path">The file; one that ends in .csv is CSV.</param>
    /// <param name="truth">What the numbers of COCO's own results refer to.</param>
    /// <exception cref="InvalidDataException">It is none of these; the message names the file, the entry and the fault.</exception>
    public static DetectionFile Read(string path, TruthSet truth)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(truth);
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? new DetectionFile(path, ReadCsv(path), null, null)
            : FileEntry.Read(path, root => root.Element.ValueKind switch
            {
                JsonValueKind.Array => new DetectionFile(path, [.. root.Items().Select(entry => ReadResult(entry, truth))], null, null),
                JsonValueKind.Object => ReadGeoJson(root),
                _ => throw root.Fault("neither a results array nor GeoJSON."),
            });
    }

    /// <summary>The detections under the names the truth gives their pictures.</summary>
    /// <param name="truth">The labels.</param>
    /// <param name="strangers">Names of pictures the labels do not list; their detections are left out.</param>
    /// <exception cref="InvalidDataException">Two names of pictures fit the same labelled one.</exception>
    public IReadOnlyList<ScoredBox> NamedAs(TruthSet truth, out IReadOnlyList<string> strangers)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var known = new ImageNames(truth.Images.Select(image => image.FileName));
        var names = Boxes.Select(box => box.FileName).Distinct().ToDictionary(name => name, known.Find);
        if (names.Where(pair => pair.Value is not null).GroupBy(pair => pair.Value, pair => pair.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{Path}: both {string.Join(" and ", twice.Take(2))} fit {twice.Key} of {truth.Path}; name the pictures with their folders in both files.");
        }

        strangers = [.. names.Where(pair => pair.Value is null).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        return [.. Boxes.Where(box => names[box.FileName] is not null).Select(box => box with { FileName = names[box.FileName]! })]; // Only those with a name are left.
    }

    private static ScoredBox ReadResult(FileEntry entry, TruthSet truth) => new(
        entry.Find("file_name") is not null ? entry.Text("file_name") : Named(entry, "image_id", truth.ImageNames),
        entry.Find("category") is not null ? entry.Text("category") : Named(entry, "category_id", truth.CategoryNames),
        entry.Box("bbox"), entry.Score("score"));

    private static string Named(FileEntry entry, string key, IReadOnlyDictionary<long, string> names) =>
        names.TryGetValue(entry.Id(key), out var name) ? name : throw entry.Fault($"the truth has no {key} {entry.Id(key)}.");

    private static DetectionFile ReadGeoJson(FileEntry root)
    {
        var metadata = root.Find("metadata");
        return new DetectionFile(
            root.File,
            [.. FoundFeatures.Of(root).Select(entry => new ScoredBox(
                entry.Text("file"), entry.Text("class"), entry.Box("pixelBox"), entry.Score("score")))],
            FoundFeatures.Text(metadata, "model"), FoundFeatures.Text(metadata, "version"));
    }

    private static List<ScoredBox> ReadCsv(string path)
    {
        var boxes = new List<ScoredBox>();
        string[] wanted = ["file", "class", "score", "left", "top", "width", "height"];
        int[]? places = null;
        foreach (var (line, fields) in CsvRecords.Read(path))
        {
            if (places is null)
            {
                places = Array.ConvertAll(wanted, name => Array.IndexOf(fields, name));
                if (Array.IndexOf(places, -1) is >= 0 and var missing)
                {
                    throw new InvalidDataException($"{path}: line 1 has no column {wanted[missing]}.");
                }

                continue;
            }

            string Field(int which) => places[which] < fields.Length ? fields[places[which]] : throw new InvalidDataException($"{path}: line {line}: {wanted[which]} is missing.");
            double Number(int which) => double.TryParse(Field(which), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw new InvalidDataException($"{path}: line {line}: {wanted[which]} is \"{Field(which)}\", which is no number.");
            var box = new PixelBox(Number(3), Number(4), Number(5), Number(6));
            if (box.Width < 0 || box.Height < 0 || Number(2) is not (>= 0 and <= 1))
            {
                throw new InvalidDataException($"{path}: line {line}: a score lies between 0 and 1, width and height are not below zero.");
            }

            // detect writes an apostrophe before a name that a spreadsheet would take for a formula.
            var name = Field(0);
            boxes.Add(new ScoredBox(name is ['\'', '=' or '+' or '-' or '@', ..] ? name[1..] : name, Field(1), box, Number(2)));
        }

        return places is null ? throw new InvalidDataException($"{path}: the file is empty; a line with the names of the columns was expected.") : boxes;
    }
}
