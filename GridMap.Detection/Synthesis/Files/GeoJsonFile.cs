using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Writes a GeoJSON feature collection, feature by feature: geometry first, then properties.</summary>
internal sealed class GeoJsonFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly Utf8JsonWriter _json;

    public GeoJsonFile(string path)
    {
        _stream = File.Create(path);
        _json = new Utf8JsonWriter(_stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteStartArray("features");
    }

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
    }

    public void Point(LonLat position)
    {
        _json.WriteStartObject("geometry");
        _json.WriteString("type", "Point");
        _json.WritePropertyName("coordinates");
        Position(position);
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
    }

    /// <summary>Writes a ring given clockwise as seen on the map; GeoJSON wants outer rings counter-clockwise.</summary>
    public void Polygon(IEnumerable<LonLat> clockwise)
    {
        var ring = clockwise.Reverse().ToList();
        _json.WriteStartObject("geometry");
        _json.WriteString("type", "Polygon");
        _json.WriteStartArray("coordinates");
        _json.WriteStartArray();
        foreach (var corner in ring.Append(ring[0]))
        {
            Position(corner);
        }

        _json.WriteEndArray();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
    }

    public void Property(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    public void Property(string name, double? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, Math.Round(number, 3));
        }
    }

    public void Numbers(string name, ReadOnlySpan<double> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteNumberValue(Math.Round(value, 2));
        }

        _json.WriteEndArray();
    }

    public void End()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _stream.Dispose();
    }

    private void Position(LonLat position)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(Math.Round(position.Longitude, 8));
        _json.WriteNumberValue(Math.Round(position.Latitude, 8));
        _json.WriteEndArray();
    }
}
