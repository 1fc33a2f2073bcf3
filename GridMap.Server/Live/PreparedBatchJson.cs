using System.Text.Json;
using System.Text.Json.Serialization;

namespace GridMap.Server.Live;

/// <summary>Puts the bytes that are there into a message of the hub's JSON protocol.</summary>
internal sealed class PreparedBatchJson : JsonConverter<PreparedBatch>
{
    public override PreparedBatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Batches leave the server and never come back.");

    public override void Write(Utf8JsonWriter writer, PreparedBatch value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}
