using System.Text.Json;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>One object of a JSON file; whatever is wrong with it is told with the file and its place in it.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Where">Place in it, such as <c>annotations[12]</c>.</param>
/// <param name="Element">The object.</param>
internal readonly record struct FileEntry(string File, string Where, JsonElement Element)
{
    public InvalidDataException Fault(string what) => new($"{File}: {(Where.Length == 0 ? "" : Where + ": ")}{what}");

    /// <summary>Reads a file as one JSON document.</summary>
    public static T Read<T>(string path, Func<FileEntry, T> read)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true });
            return read(new FileEntry(path, "", document.RootElement));
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path}: the file is no JSON: {broken.Message}", broken);
        }
    }

    public FileEntry? Find(string name) =>
        Element.ValueKind is JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? this with { Where = Where.Length == 0 ? name : $"{Where}.{name}", Element = value }
            : null;

    public FileEntry Get(string name) => Find(name) ?? throw Fault($"\"{name}\" is missing.");

    /// <summary>The members of an array.</summary>
    public IEnumerable<FileEntry> Items()
    {
        if (Element.ValueKind is not JsonValueKind.Array)
        {
            throw Fault("a list was expected here.");
        }

        var entry = this;
        return Element.EnumerateArray().Select((item, index) => entry with { Where = $"{entry.Where}[{index}]", Element = item });
    }

    public string Text(string name) => Get(name) is { Element.ValueKind: JsonValueKind.String } text
        ? text.Element.GetString() ?? ""
        : throw Fault($"\"{name}\" is no text.");

    public long Id(string name) => Get(name).Element is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var id)
        ? id
        : throw Fault($"\"{name}\" is no whole number.");

    public int Side(string name) => Get(name).Element is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var side) && side > 0
        ? side
        : throw Fault($"\"{name}\" is no number of pixels.");

    public double? FindNumber(string name) => Find(name) is not { } value ? null
        : value.Element.ValueKind is JsonValueKind.Number && value.Element.TryGetDouble(out var number) && double.IsFinite(number) ? number
        : throw Fault($"\"{name}\" is no number.");

    /// <summary>A probability.</summary>
    public double Score(string name) => FindNumber(name) is not { } score ? throw Fault($"\"{name}\" is missing.")
        : score is >= 0 and <= 1 ? score
        : throw Fault($"\"{name}\" is {score}, but lies between 0 and 1.");

    /// <summary>True for true and for any number but 0.</summary>
    public bool IsSet(string name) => Find(name)?.Element is { } value
        && (value.ValueKind is JsonValueKind.True || (value.ValueKind is JsonValueKind.Number && value.GetDouble() != 0));

    public PixelBox Box(string name)
    {
        var box = Get(name).Element;
        if (box.ValueKind is not JsonValueKind.Array || box.GetArrayLength() != 4
            || box.EnumerateArray().Any(side => side.ValueKind is not JsonValueKind.Number || !double.IsFinite(side.GetDouble())))
        {
            throw Fault($"\"{name}\" is not four numbers: left, top, width, height.");
        }

        return box[2].GetDouble() >= 0 && box[3].GetDouble() >= 0
            ? new PixelBox(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble())
            : throw Fault($"\"{name}\" has a width or height below zero; it holds left, top, width, height.");
    }
}
