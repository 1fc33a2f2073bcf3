using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Contracts.Live;

namespace GridMap.Server.Live;

/// <summary>One committed change, kept for ever: replay, resume and playback read it.</summary>
internal sealed class ChangeRow
{
    // Chinese as it is written: half the bytes of its escapes, and every follower is sent them.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public MapChangeKind Kind { get; set; }

    public required string AreaCode { get; set; }

    public Guid? ObjectId { get; set; }

    /// <summary>The <see cref="MapChange"/> as JSON.</summary>
    public required string Payload { get; set; }

    public MapChange ToChange() =>
        JsonSerializer.Deserialize<MapChange>(Payload, Json)
        ?? throw new InvalidDataException($"Change {Sequence} of the feed has an empty payload.");
}
