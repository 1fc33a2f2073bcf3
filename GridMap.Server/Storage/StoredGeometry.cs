using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;

namespace GridMap.Server.Storage;

/// <summary>Geometry as it is stored (well-known binary) and as it travels (GeoJSON); WGS 84, longitude first, in both.</summary>
internal static class StoredGeometry
{
    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new GeoJsonConverterFactory() },
    };

    public static byte[] Write(Geometry geometry) => new WKBWriter().Write(geometry);

    public static Geometry Read(byte[] wellKnownBinary) => new WKBReader().Read(wellKnownBinary);

    public static JsonElement ToGeoJson(this Geometry geometry) => JsonSerializer.SerializeToElement(geometry, GeoJson);

    public static JsonElement ToGeoJson(byte[] wellKnownBinary) => Read(wellKnownBinary).ToGeoJson();

    /// <summary>Reads GeoJSON that a caller sent; null when it is not a geometry.</summary>
    public static Geometry? FindGeometry(JsonElement geoJson)
    {
        if (geoJson.ValueKind is not JsonValueKind.Object)
        {
            // Left out altogether is Undefined, which the reader does not take.
            return null;
        }

        try
        {
            return geoJson.Deserialize<Geometry>(GeoJson);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException or ParseException)
        {
            return null;
        }
    }

    /// <summary>West, south, east, north.</summary>
    public static double[] ToBounds(this Envelope envelope) => [envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY];
}
