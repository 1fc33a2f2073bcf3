using System.Text;
using GridMap.Contracts.Live;
using MessagePack;

namespace GridMap.Server.Live;

/// <summary>A change in memory, with its bytes on the wire: made once, sent to everybody.</summary>
internal sealed class TailChange(MapChange change, byte[] json)
{
    private byte[]? _messagePack;

    public MapChange Change => change;

    public ReadOnlySpan<byte> Json => json;

    public int JsonBytes => json.Length;

    /// <summary>Whose newest state a follower far behind is given: an object, or the cells or places of an area.</summary>
    public (Guid? ObjectId, MapChangeKind? Kind, string? AreaCode) Subject =>
        (change.Suspect?.Id ?? change.Target?.Id ?? change.Orthophoto?.Id ?? change.Alert?.Id ?? change.Incident?.Id ?? change.Case?.Id ?? change.Operation?.Id ?? change.GoneId) is { } id
            ? (id, null, null)
            : (null, change.Kind, change.AreaCode);

    public static TailChange From(ChangeRow row) => new(row.ToChange(), Encoding.UTF8.GetBytes(row.Payload));

    /// <remarks>Two followers may both make it; they make the same.</remarks>
    public ReadOnlySpan<byte> MessagePack(MessagePackSerializerOptions options) =>
        _messagePack ??= MessagePackSerializer.Serialize(change, options);
}
