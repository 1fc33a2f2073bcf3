using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Contracts.Live;

namespace GridMap.Server.Live;

/// <summary>A batch that is written once and sent to every follower at the same position with the same scope.</summary>
[JsonConverter(typeof(PreparedBatchJson))]
internal sealed record PreparedBatch(long Sequence, long HeadSequence, MapBatchKind Kind, IReadOnlyList<TailChange> Entries)
    : MapBatch(Sequence, HeadSequence, Kind, [.. Entries.Select(entry => entry.Change)])
{
    private ArrayBufferWriter<byte>? _json;

    /// <remarks>Two followers may both make it; they make the same.</remarks>
    public ReadOnlySpan<byte> Json => (_json ??= Write()).WrittenSpan;

    private ArrayBufferWriter<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>(128 + Entries.Sum(entry => entry.JsonBytes + 1));
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", Sequence);
            writer.WriteNumber("headSequence", HeadSequence);
            writer.WriteString("kind", Kind.ToString());
            writer.WriteStartArray("changes");
            foreach (var entry in Entries)
            {
                writer.WriteRawValue(entry.Json, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer;
    }
}
