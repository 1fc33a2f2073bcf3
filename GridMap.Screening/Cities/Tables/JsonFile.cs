using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Screening.Cities.Ground;

namespace GridMap.Screening.Cities.Tables;

/// <summary>JSON and GeoJSON files of a city.</summary>
internal static class JsonFile
{
    public static void Write(string path, Action<Utf8JsonWriter> content)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
    }

    public static void WriteFeatures<T>(string path, IEnumerable<T> things, Action<Utf8JsonWriter, T> geometry, Action<Utf8JsonWriter, T> properties, Action<Utf8JsonWriter>? head = null) =>
        Write(path, json =>
        {
            json.WriteString("type", "FeatureCollection");
            head?.Invoke(json);
            json.WriteStartArray("features");
            foreach (var thing in things)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteStartObject("geometry");
                geometry(json, thing);
                json.WriteEndObject();
                json.WriteStartObject("properties");
                properties(json, thing);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    public static void WritePoint(Utf8JsonWriter json, (double X, double Y) point)
    {
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WritePosition(json, point);
    }

    public static void WriteLine(Utf8JsonWriter json, IEnumerable<(double X, double Y)> line)
    {
        json.WriteString("type", "LineString");
        json.WriteStartArray("coordinates");
        foreach (var point in line) WritePosition(json, point);
        json.WriteEndArray();
    }

    /// <summary>A polygon without holes; the ring is closed here.</summary>
    public static void WritePolygon(Utf8JsonWriter json, IReadOnlyList<(double X, double Y)> corners)
    {
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var corner in corners.Append(corners[0])) WritePosition(json, corner);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, (double X, double Y) point)
    {
        var at = CityGround.ToLonLat(point);
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(at.Longitude, 7));
        json.WriteNumberValue(Math.Round(at.Latitude, 7));
        json.WriteEndArray();
    }
}
