using System.Text.Json.Serialization;

namespace GridMap.Contracts.Grounds;

/// <summary>How far a file of the ground is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GroundState>))]
public enum GroundState
{
    /// <summary>A worker reads it next.</summary>
    Waiting,

    /// <summary>Sweeps can be planned by it.</summary>
    Ready,

    /// <summary>It cannot be used; the failure says why.</summary>
    Unusable,
}
