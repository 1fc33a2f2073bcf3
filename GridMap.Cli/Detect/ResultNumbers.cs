using System.Text.Json;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Detect;

/// <summary>How numbers are rounded in every format, and rings written.</summary>
internal static class ResultNumbers
{
    public static double Score(double score) => Math.Round(score, 5);

    public static double Metres(double metres) => Math.Round(metres, 2);

    public static double Pixels(double pixels) => Math.Round(pixels, 2);

    public static double Degrees(double degrees) => Math.Round(degrees, 8);

    public static void WriteBox(Utf8JsonWriter json, string name, PixelBox box)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Pixels(box.Left));
        json.WriteNumberValue(Pixels(box.Top));
        json.WriteNumberValue(Pixels(box.Width));
        json.WriteNumberValue(Pixels(box.Height));
        json.WriteEndArray();
    }

    public static void WritePosition(Utf8JsonWriter json, double longitude, double latitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Degrees(longitude));
        json.WriteNumberValue(Degrees(latitude));
        json.WriteEndArray();
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A ring on the ground as GeoJSON wants it (RFC 7946): counter-clockwise, its first corner again at the end.</summary>
    public static IReadOnlyList<LonLat> ClosedRing(IReadOnlyList<LonLat> ring)
    {
        var area = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            // From the first corner, whose degrees would swallow the small differences.
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            area += ((a.Longitude - ring[0].Longitude) * (b.Latitude - ring[0].Latitude)) - ((b.Longitude - ring[0].Longitude) * (a.Latitude - ring[0].Latitude));
        }

        var ordered = area >= 0 ? ring : [.. ring.Reverse()];
        return [.. ordered, ordered[0]];
    }
}
