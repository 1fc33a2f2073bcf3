using System.Text.Json;
using GridMap.Domain.Geo;

namespace GridMap.Screening.Places;

/// <summary>A feature of a GeoJSON file, as a point.</summary>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Position">Its middle, WGS 84; null where it has no geometry.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record GeoJsonPoint(string? Id, LonLat? Position, JsonElement Properties)
{
    public string? Text(string name) =>
        Properties.ValueKind == JsonValueKind.Object && Properties.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString() is { Length: > 0 } text ? text : null;

    public double? Amount(string name) =>
        Properties.ValueKind == JsonValueKind.Object && Properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
