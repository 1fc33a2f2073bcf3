using System.Text.Json.Serialization;

namespace GridMap.Contracts.Sweeps;

/// <summary>What a sortie needs besides a plan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FleetKind>))]
public enum FleetKind
{
    /// <summary>People who fly together.</summary>
    Crew,

    /// <summary>A drone.</summary>
    Drone,

    /// <summary>A battery, or the set that one flight takes.</summary>
    Battery,
}
