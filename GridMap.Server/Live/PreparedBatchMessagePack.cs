using GridMap.Contracts.Live;
using MessagePack;
using MessagePack.Formatters;

namespace GridMap.Server.Live;

/// <summary>The same for the hub's MessagePack protocol; names are those that its resolver gives to <see cref="MapBatch"/>.</summary>
internal sealed class PreparedBatchMessagePack : IMessagePackFormatter<PreparedBatch?>
{
    public void Serialize(ref MessagePackWriter writer, PreparedBatch? value, MessagePackSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(4);
        writer.Write(nameof(MapBatch.Sequence));
        writer.Write(value.Sequence);
        writer.Write(nameof(MapBatch.HeadSequence));
        writer.Write(value.HeadSequence);
        writer.Write(nameof(MapBatch.Kind));
        writer.Write(value.Kind.ToString());
        writer.Write(nameof(MapBatch.Changes));
        writer.WriteArrayHeader(value.Entries.Count);
        foreach (var entry in value.Entries)
        {
            writer.WriteRaw(entry.MessagePack(options));
        }
    }

    public PreparedBatch Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        throw new NotSupportedException("Batches leave the server and never come back.");
}
