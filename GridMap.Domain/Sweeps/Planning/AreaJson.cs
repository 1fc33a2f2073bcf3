using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Areas as GeoJSON Polygons and MultiPolygons, WGS 84, longitude first.</summary>
internal static class AreaJson
{
    private const int LeastCorners = 4;

    /// <summary>Null when it is none, or no area.</summary>
    public static Geometry? Find(JsonElement shape)
    {
        if (shape.ValueKind is not JsonValueKind.Object || !shape.TryGetProperty("type", out var type) || !shape.TryGetProperty("coordinates", out var coordinates)) return null;
        if (type.ValueKind is not JsonValueKind.String) return null;
        if (type.ValueEquals("Polygon")) return FindPolygon(coordinates);
        if (!type.ValueEquals("MultiPolygon") || Items(coordinates) is not { Count: > 0 } parts) return null;
        Polygon?[] polygons = [.. parts.Select(FindPolygon)];
        return polygons.All(part => part is not null) ? new MultiPolygon([.. polygons.OfType<Polygon>()]) : null;
    }

    /// <summary>A position's longitude and latitude; null when it is none.</summary>
    public static Coordinate? FindPosition(JsonElement position) =>
        Items(position) is [{ ValueKind: JsonValueKind.Number } x, { ValueKind: JsonValueKind.Number } y, ..]
            && Math.Abs(x.GetDouble()) <= 180 && Math.Abs(y.GetDouble()) <= 90
            ? new Coordinate(x.GetDouble(), y.GetDouble())
            : null;

    /// <exception cref="ArgumentException">It is no area.</exception>
    public static void Write(Utf8JsonWriter json, Geometry area)
    {
        json.WriteStartObject();
        json.WriteString("type", area.GeometryType);
        json.WriteStartArray("coordinates");
        for (var part = 0; part < area.NumGeometries; part++)
        {
            if (area.GetGeometryN(part) is not Polygon polygon) throw new ArgumentException($"A {area.GeometryType} is no area.", nameof(area));
            if (area is MultiPolygon) json.WriteStartArray();
            Write(json, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings) Write(json, hole);
            if (area is MultiPolygon) json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LineString ring)
    {
        json.WriteStartArray();
        foreach (var corner in ring.Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue(corner.X);
            json.WriteNumberValue(corner.Y);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static Polygon? FindPolygon(JsonElement rings)
    {
        LinearRing?[] all = [.. Items(rings).Select(FindRing)];
        return all.Length > 0 && all.All(ring => ring is not null) ? new Polygon(all[0], [.. all.Skip(1).OfType<LinearRing>()]) : null;
    }

    private static LinearRing? FindRing(JsonElement corners)
    {
        Coordinate?[] all = [.. Items(corners).Select(FindPosition)];
        return all.Length >= LeastCorners && all.All(corner => corner is not null) && all[0]!.Equals2D(all[^1]) // None is null.
            ? new LinearRing([.. all.OfType<Coordinate>()])
            : null;
    }

    private static List<JsonElement> Items(JsonElement array) => array.ValueKind is JsonValueKind.Array ? [.. array.EnumerateArray()] : [];
}
