using System.Text.Json.Serialization;

namespace GridMap.Contracts.Live;

/// <summary>What a change is about; says which member of <see cref="MapChange"/> is set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MapChangeKind>))]
public enum MapChangeKind
{
    /// <summary><see cref="MapChange.Suspect"/> is new or changed.</summary>
    Suspect,

    /// <summary><see cref="MapChange.Target"/> is new or changed.</summary>
    Target,

    /// <summary><see cref="MapChange.Orthophoto"/> is new or changed, progress included.</summary>
    Orthophoto,

    /// <summary>Cells of <see cref="MapChange.AreaCode"/> changed: fetch their tiles again.</summary>
    Cells,

    /// <summary>Registered places of <see cref="MapChange.AreaCode"/> changed: fetch them again.</summary>
    Premises,

    /// <summary>The object <see cref="MapChange.GoneId"/> left <see cref="MapChange.AreaCode"/>: drop it. Where it only moved to
    /// another area of the follower, its new state is the next change of it.</summary>
    Gone,

    /// <summary><see cref="MapChange.Alert"/> is new or changed.</summary>
    Alert,

    /// <summary><see cref="MapChange.Incident"/> went on: read its entries.</summary>
    Incident,

    /// <summary><see cref="MapChange.Case"/> is new or changed; one that is merged goes off the map.</summary>
    Case,

    /// <summary><see cref="MapChange.Operation"/> went on: read it again.</summary>
    Operation,
}
