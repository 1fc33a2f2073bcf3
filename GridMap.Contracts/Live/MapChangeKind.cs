using System.Text.Json.Serialization;

namespace GridMap.Contracts.Live;

/// <summary>What a change is about; says which member of <see cref="MapChange"/> is set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MapChangeKind>))]
public enum MapChangeKind
{
    /// <summary>Nothing changed; the sequence has moved on.</summary>
    Pulse,

    /// <summary>The sequence asked for is too old: take a fresh snapshot and follow from there.</summary>
    SnapshotNeeded,

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

    /// <summary><see cref="MapChange.Alert"/> is new or changed.</summary>
    Alert,
}
