using System.Text.Json;

namespace GridMap.Client.Office;

/// <summary>Finds the shape in what people save as GeoJSON.</summary>
internal static class GeoJsonShape
{
    /// <summary>The polygon of a geometry, of a feature, or of a collection with one feature; null when there is none.</summary>
    internal static JsonElement? FindPolygon(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return FindPolygon(document.RootElement)?.Clone();
        }
        catch (JsonException)
        {
            // Not JSON: the dialog says that no polygon was found.
            return null;
        }
    }

    private static JsonElement? FindPolygon(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty("type", out var type))
        {
            return null;
        }

        return type.GetString() switch
        {
            "Polygon" or "MultiPolygon" => element,
            "Feature" when element.TryGetProperty("geometry", out var geometry) => FindPolygon(geometry),
            "FeatureCollection" when element.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array
                && features.GetArrayLength() is 1 => FindPolygon(features[0]),
            _ => null,
        };
    }
}
