using System.Text.Json.Serialization;

namespace GridMap.Contracts.Operations;

/// <summary>How far a department's team is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TeamState>))]
public enum TeamState
{
    /// <summary>Called, and not heard of yet.</summary>
    Called,

    /// <summary>On its way.</summary>
    SetOut,

    /// <summary>At the meeting point.</summary>
    Arrived,

    /// <summary>Ready to begin.</summary>
    Ready,
}
