using System.Text.Json.Serialization;

namespace GridMap.Contracts.Suspects;

/// <summary>What people have said of a suspect so far.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuspectStatus>))]
public enum SuspectStatus
{
    /// <summary>疑似: flagged, not yet reviewed.</summary>
    Suspected,

    /// <summary>A reviewer confirmed that it is worth a visit.</summary>
    Confirmed,

    /// <summary>A reviewer dismissed it, with a reason.</summary>
    Dismissed,
}
