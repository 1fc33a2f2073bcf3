using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A position as GeoJSON has it: longitude, latitude, and whatever follows is passed over.</summary>
internal sealed class LonLatJsonConverter : JsonConverter<LonLat>
{
    public override LonLat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadPosition(ref reader);

    public override void Write(Utf8JsonWriter writer, LonLat value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Longitude);
        writer.WriteNumberValue(value.Latitude);
        writer.WriteEndArray();
    }

    /// <summary>Reads from the opening bracket to the closing one.</summary>
    public static LonLat ReadPosition(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();
        Span<double> numbers = [double.NaN, double.NaN];
        for (var at = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; at++)
        {
            if (reader.TokenType is not JsonTokenType.Number) throw new JsonException();
            if (at < 2) numbers[at] = reader.GetDouble();
        }

        return Math.Abs(numbers[0]) <= 180 && Math.Abs(numbers[1]) <= 90 ? new LonLat(numbers[0], numbers[1]) : throw new JsonException();
    }
}
