using System.Text.Json;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The fields of an object of a request; what is left out or null has its usual value.</summary>
/// <param name="json">The object.</param>
/// <param name="path">How it is called in messages; empty at the top.</param>
internal sealed class RequestFields(JsonElement json, string path)
{
    public double Number(string name, double usual) => FindNumber(name) ?? usual;

    public double? FindNumber(string name) =>
        Find(name) is not { } value ? null : value.ValueKind is JsonValueKind.Number && double.IsFinite(value.GetDouble()) ? value.GetDouble() : throw Fault(name);

    public int WholeNumber(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Fault(name);

    public bool IsSet(string name) => Find(name) is { } value && (value.ValueKind is JsonValueKind.True || (value.ValueKind is JsonValueKind.False ? false : throw Fault(name)));

    public string? FindText(string name) => Find(name) is not { } value ? null : value.ValueKind is JsonValueKind.String ? value.GetString() : throw Fault(name);

    public string Text(string name) => FindText(name) ?? throw Fault(name);

    public Guid? FindId(string name) => FindText(name) is not { } text ? null : Guid.TryParse(text, out var id) ? id : throw Fault(name);

    public Geometry? FindArea(string name) => Find(name) is not { } value ? null : AreaJson.Find(value) ?? throw Fault(name);

    public Geometry Area(string name) => FindArea(name) ?? throw Fault(name);

    public IReadOnlyList<LonLat> Positions(string name) =>
        [.. List(name).Select((value, i) => AreaJson.FindPosition(value) is { } at ? new LonLat(at.X, at.Y) : throw Fault($"{name}[{i}]"))];

    public RequestFields? FindObject(string name) => Find(name) is not { } value ? null : Object(value, name);

    public IEnumerable<RequestFields> Objects(string name) => List(name).Select((value, i) => Object(value, $"{name}[{i}]"));

    /// <summary>Which field cannot be read.</summary>
    public JsonException Fault(string name) => new(message: null, path.Length > 0 ? $"{path}.{name}" : name, lineNumber: null, bytePositionInLine: null);

    private RequestFields Object(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object ? new RequestFields(value, path.Length > 0 ? $"{path}.{name}" : name) : throw Fault(name);

    private List<JsonElement> List(string name) => Find(name) is not { } value ? [] : value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Fault(name);

    private JsonElement? Find(string name) => json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
