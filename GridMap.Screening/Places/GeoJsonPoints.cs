using System.Text.Json;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Reads the features of a GeoJSON file as points: of a polygon or line, the middle.</summary>
internal static class GeoJsonPoints
{
    public static bool IsGeoJson(string path) => Path.GetExtension(path).ToLowerInvariant() is ".geojson" or ".json";

    /// <summary>The features as points.</summary>
    public static IEnumerable<GeoJsonPoint> Read(string path)
    {
        foreach (var feature in Features(path))
        {
            var properties = feature.TryGetProperty("properties", out var named) && named.ValueKind == JsonValueKind.Object ? named : default;
            yield return new GeoJsonPoint(
                feature.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.ToString() : null,
                feature.TryGetProperty("geometry", out var geometry) ? MiddleOf(geometry) : null, properties);
        }
    }

    /// <summary>The features as they stand; they are gone when the last was read.</summary>
    /// <exception cref="TableException">It is no GeoJSON feature collection.</exception>
    public static IEnumerable<JsonElement> Features(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array) throw new TableException(path, "holds no features; give a GeoJSON FeatureCollection.", Phrase.Of("screened.tableNoFeatures"));
        foreach (var feature in features.EnumerateArray())
        {
            if (feature.ValueKind == JsonValueKind.Object) yield return feature;
        }
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException trouble)
        {
            throw new TableException(path, $"is no JSON (line {trouble.LineNumber + 1}).", Phrase.Of("screened.tableNoJson", ("row", (trouble.LineNumber ?? 0) + 1)), trouble);
        }
    }

    /// <summary>The middle of the envelope: near enough for a yard, whatever its shape.</summary>
    private static LonLat? MiddleOf(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var coordinates)) return null;
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        Visit(coordinates);
        return west <= east && ChinaBounds.Diagnose((west + east) / 2, (south + north) / 2) is PositionDiagnosis.InChina or PositionDiagnosis.OutsideChina ? new LonLat((west + east) / 2, (south + north) / 2) : null;

        void Visit(JsonElement element)
        {
            if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0) return;
            if (element[0].ValueKind == JsonValueKind.Number && element.GetArrayLength() >= 2 && element[1].ValueKind == JsonValueKind.Number)
            {
                var (x, y) = (element[0].GetDouble(), element[1].GetDouble());
                (west, south, east, north) = (Math.Min(west, x), Math.Min(south, y), Math.Max(east, x), Math.Max(north, y));
                return;
            }

            foreach (var child in element.EnumerateArray()) Visit(child);
        }
    }
}
