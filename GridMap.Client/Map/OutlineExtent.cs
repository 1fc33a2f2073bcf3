using System.Text.Json;

namespace GridMap.Client.Map;

/// <summary>The box around a GeoJSON geometry.</summary>
internal static class OutlineExtent
{
    /// <summary>West, south, east, north in degrees; null when the geometry has no coordinates.</summary>
    internal static double[]? Of(JsonElement geometry)
    {
        double[] box = [double.MaxValue, double.MaxValue, double.MinValue, double.MinValue];
        if (geometry.ValueKind is JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates))
        {
            Widen(box, coordinates);
        }

        return box[0] <= box[2] ? box : null;
    }

    private static void Widen(double[] box, JsonElement coordinates)
    {
        if (coordinates.ValueKind is not JsonValueKind.Array || coordinates.GetArrayLength() is 0)
        {
            return;
        }

        if (coordinates[0].ValueKind is JsonValueKind.Number)
        {
            var (x, y) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
            (box[0], box[1], box[2], box[3]) = (Math.Min(box[0], x), Math.Min(box[1], y), Math.Max(box[2], x), Math.Max(box[3], y));
            return;
        }

        foreach (var part in coordinates.EnumerateArray())
        {
            Widen(box, part);
        }
    }
}
