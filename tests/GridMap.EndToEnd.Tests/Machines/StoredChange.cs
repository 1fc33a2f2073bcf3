using System.Text.Json;
using GridMap.Contracts.Live;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>A row of the feed.</summary>
internal sealed record StoredChange(long Sequence, string AreaCode, string Payload)
{
    public MapChange ToChange() =>
        JsonSerializer.Deserialize<MapChange>(Payload, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"Change {Sequence} is empty.");
}
