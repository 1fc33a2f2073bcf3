using System.Text.Json;

namespace GridMap.Detection.Evaluation;

/// <summary>A COCO label file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Images">By number, as COCO goes through them.</param>
/// <param name="CategoryNames">Number of a class to its name.</param>
/// <param name="ImageNames">Number of a picture to its name.</param>
public sealed record TruthSet(
    string Path, IReadOnlyList<TruthImage> Images, IReadOnlyDictionary<long, string> CategoryNames, IReadOnlyDictionary<long, string> ImageNames)
{
    /// <summary>The class whose boxes say that no target stands there.</summary>
    public const string Negative = "negative";

    private const string ListedOnly = "listed";

    /// <summary>Classes that some object is labelled with, by name.</summary>
    public IReadOnlyList<string> Categories { get; } =
        [.. Images.SelectMany(image => image.Boxes).Where(box => !box.IsCrowd).Select(box => box.Category).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True where every object of a class lies in a picture that lists only some: a model found them, and the others of its kind are unknown.</summary>
    /// <param name="category">One of <see cref="Categories"/>.</param>
    public bool HoldsOnlyFinds(string category) =>
        Images.Where(image => image.Boxes.Any(box => box.Category == category && !box.IsCrowd)).All(image => image.ListedOnly.Contains(category));

    /// <summary>Reads a label file.</summary>
    /// <param name="path">COCO JSON: images (id, file_name, width, height), categories (id, name), annotations (image_id, category_id, bbox, area, iscrowd).
    /// What <c>detection-models/README.md</c> adds is understood: <c>gsd</c>, <c>tank_labels</c> and <c>structure_labels</c>, <c>ignore</c> and <c>uncertain</c>, class <c>negative</c> with <c>detected_as</c>.</param>
    /// <exception cref="InvalidDataException">It is not one; the message names the file, the entry and the fault.</exception>
    public static TruthSet Read(string path) => FileEntry.Read(path, root =>
    {
        var categories = Numbered(root.Get("categories"), "name");
        var names = Numbered(root.Get("images"), "file_name");
        if (names.Values.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw root.Fault($"images: two entries are called {twice.Key}.");
        }

        var annotations = root.Get("annotations").Items().ToLookup(entry => names.ContainsKey(entry.Id("image_id"))
            ? entry.Id("image_id")
            : throw entry.Fault($"image_id {entry.Id("image_id")} is none of the images."));
        var images = root.Get("images").Items().OrderBy(entry => entry.Id("id")).Select(entry => ReadImage(entry, annotations[entry.Id("id")], categories));
        return new TruthSet(path, [.. images], categories, names);
    });

    private static TruthImage ReadImage(FileEntry image, IEnumerable<FileEntry> annotations, Dictionary<long, string> categories)
    {
        var named = annotations.ToLookup(entry => categories.TryGetValue(entry.Id("category_id"), out var name)
            ? name
            : throw entry.Fault($"category_id {entry.Id("category_id")} is none of the categories."));
        return new TruthImage(
            image.Text("file_name"), image.Side("width"), image.Side("height"),
            [.. named.Where(group => group.Key != Negative).SelectMany(group => group.Select(entry => ReadBox(entry, group.Key)))])
        {
            ListedOnly = [.. categories.Values.Where(category => IsListedOnly(image, category))],
            Negatives = [.. named[Negative].Select(entry => new TruthNegative(entry.Box("bbox"), entry.Find("detected_as") is null ? null : entry.Text("detected_as")))],
            GsdMetres = image.FindNumber("gsd"),
        };
    }

    private static TruthBox ReadBox(FileEntry entry, string category) => new(
        category, entry.Box("bbox"), entry.IsSet("iscrowd") || entry.IsSet("ignore") || entry.IsSet("uncertain"), entry.FindNumber("area"));

    private static bool IsListedOnly(FileEntry image, string category) =>
        image.Find($"{category}_labels") is { Element: { ValueKind: JsonValueKind.String } how } && how.GetString() == ListedOnly;

    private static Dictionary<long, string> Numbered(FileEntry list, string nameKey)
    {
        var names = new Dictionary<long, string>();
        foreach (var entry in list.Items())
        {
            if (!names.TryAdd(entry.Id("id"), entry.Text(nameKey)))
            {
                throw entry.Fault($"id {entry.Id("id")} was given before.");
            }
        }

        return names;
    }
}
