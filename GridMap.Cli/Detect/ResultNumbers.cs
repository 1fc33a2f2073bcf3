using System.Text.Json;
using GridMap.Domain.Detections;

namespace GridMap.Cli.Detect;

/// <summary>How numbers are rounded in every format.</summary>
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
}
