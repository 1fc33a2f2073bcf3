using System.Text.Json;
using System.Text.Json.Serialization;

namespace GridMap.Detection.DetectionModels;

/// <summary>Reads a scale of the manifest: an object, or a bare number as manifests before version 2 have it.</summary>
internal sealed class PlainImageScaleConverter : JsonConverter<PlainImageScale>
{
    public override PlainImageScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number)
        {
            return new PlainImageScale(reader.GetDouble());
        }

        var entry = JsonSerializer.Deserialize<Entry>(ref reader, options);
        return entry is { Scale: { } scale }
            ? new PlainImageScale(scale, entry.MinSidePixels, entry.MaxSidePixels)
            : throw new JsonException("plainImageScales holds numbers, or objects with a scale.");
    }

    public override void Write(Utf8JsonWriter writer, PlainImageScale value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Entry(value.Scale, value.MinSidePixels, value.MaxSidePixels), options);

    private sealed record Entry(double? Scale, double? MinSidePixels, double? MaxSidePixels);
}
