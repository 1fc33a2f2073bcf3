using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>An area as a GeoJSON Polygon or MultiPolygon, WGS 84, longitude first.</summary>
internal sealed class AreaJsonConverter : JsonConverter<Geometry>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Geometry).IsAssignableFrom(typeToConvert);

    public override Geometry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var shape = document.RootElement;
        if (shape.ValueKind is not JsonValueKind.Object || !shape.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String
            || !shape.TryGetProperty("coordinates", out var coordinates)) throw new JsonException();
        return type.GetString() switch
        {
            "Polygon" => Polygon(coordinates),
            "MultiPolygon" => new MultiPolygon([.. Items(coordinates).Select(Polygon)]),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, Geometry value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("type", value.GeometryType);
        writer.WriteStartArray("coordinates");
        for (var part = 0; part < value.NumGeometries; part++)
        {
            if (value.GetGeometryN(part) is not Polygon polygon) throw new JsonException($"A {value.GeometryType} is no area.");
            if (value is MultiPolygon) writer.WriteStartArray();
            Write(writer, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings) Write(writer, hole);
            if (value is MultiPolygon) writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LineString ring)
    {
        writer.WriteStartArray();
        foreach (var corner in ring.Coordinates)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(corner.X);
            writer.WriteNumberValue(corner.Y);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static Polygon Polygon(JsonElement rings)
    {
        LinearRing[] all = [.. Items(rings).Select(Ring)];
        return all.Length > 0 ? new Polygon(all[0], all[1..]) : throw new JsonException();
    }

    private static LinearRing Ring(JsonElement corners)
    {
        Coordinate[] all = [.. Items(corners).Select(Corner)];
        return all.Length >= 4 && all[0].Equals2D(all[^1]) ? new LinearRing(all) : throw new JsonException();
    }

    private static Coordinate Corner(JsonElement position)
    {
        var numbers = Items(position);
        if (numbers.Count < 2 || numbers.Any(number => number.ValueKind is not JsonValueKind.Number)) throw new JsonException();
        var at = new LonLat(numbers[0].GetDouble(), numbers[1].GetDouble());
        return Math.Abs(at.Longitude) <= 180 && Math.Abs(at.Latitude) <= 90 ? new Coordinate(at.Longitude, at.Latitude) : throw new JsonException();
    }

    private static List<JsonElement> Items(JsonElement array) =>
        array.ValueKind is JsonValueKind.Array ? [.. array.EnumerateArray()] : throw new JsonException();
}
