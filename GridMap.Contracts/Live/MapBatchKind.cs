using System.Text.Json.Serialization;

namespace GridMap.Contracts.Live;

/// <summary>What the changes of a batch are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MapBatchKind>))]
public enum MapBatchKind
{
    /// <summary>Every change of the area between the position before and this one.</summary>
    Every,

    /// <summary>Of the changes after the position before, the last of each object; those that come in a later batch are left out here.</summary>
    Newest,

    /// <summary>The last item: what is held cannot be brought up to date. Take a fresh snapshot and follow from there.</summary>
    SnapshotNeeded,
}
