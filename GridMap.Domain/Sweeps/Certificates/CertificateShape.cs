using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>Polygon and MultiPolygon as GeoJSON geometries; nothing is null.</summary>
internal static class CertificateShape
{
    public static void Write(Utf8JsonWriter json, Geometry shape)
    {
        Polygon[] polygons = [.. Parts(shape)];
        if (polygons.Length == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", polygons.Length == 1 ? "Polygon" : "MultiPolygon");
        json.WritePropertyName("coordinates");
        if (polygons.Length == 1)
        {
            WriteRings(json, polygons[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (var polygon in polygons) WriteRings(json, polygon);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <exception cref="InvalidOperationException">It is no such geometry.</exception>
    /// <exception cref="ArgumentException">A ring is not closed or too short.</exception>
    public static Geometry Read(JsonElement shape)
    {
        if (shape.ValueKind is JsonValueKind.Null) return Polygon.Empty;
        var coordinates = shape.GetProperty("coordinates");
        return shape.GetProperty("type").GetString() == "Polygon"
            ? ReadRings(coordinates)
            : new MultiPolygon([.. coordinates.EnumerateArray().Select(ReadRings)]);
    }

    /// <summary>The polygons of a shape with ground in them.</summary>
    public static IEnumerable<Polygon> Parts(Geometry shape) => shape switch
    {
        Polygon polygon => polygon.IsEmpty ? [] : [polygon],
        GeometryCollection collection => collection.Geometries.SelectMany(Parts),
        _ => [],
    };

    private static void WriteRings(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
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

        json.WriteEndArray();
    }

    private static Polygon ReadRings(JsonElement rings)
    {
        LinearRing[] read = [.. rings.EnumerateArray().Select(ring =>
            new LinearRing([.. ring.EnumerateArray().Select(corner => new Coordinate(corner[0].GetDouble(), corner[1].GetDouble()))]))];
        return read.Length > 0 ? new Polygon(read[0], read[1..]) : throw new InvalidOperationException("A polygon has no ring.");
    }
}
