using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>What a spot check found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpotCheckResult>))]
public enum SpotCheckResult
{
    /// <summary>属实: as the record says.</summary>
    Sound,

    /// <summary>不属实: not as the record says.</summary>
    Fault,
}
