using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>How numbers are rounded in mission files, and JSON written.</summary>
internal static class MissionNumbers
{
    /// <summary>About a millimetre.</summary>
    public static double Degrees(double degrees) => Math.Round(degrees, 8);

    public static double Metres(double metres) => Math.Round(metres, 3);

    public static string Text(double value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    public static void WritePosition(Utf8JsonWriter json, LonLat position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Degrees(position.Longitude));
        json.WriteNumberValue(Degrees(position.Latitude));
        json.WriteEndArray();
    }

    /// <summary>QGroundControl has latitude first.</summary>
    public static void WriteLatLon(Utf8JsonWriter json, LonLat position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Degrees(position.Latitude));
        json.WriteNumberValue(Degrees(position.Longitude));
        json.WriteEndArray();
    }

    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
