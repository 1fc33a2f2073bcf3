using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>How far a run is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreeningRunState>))]
public enum ScreeningRunState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker is on it.</summary>
    Running,

    /// <summary>Its places and scores are in.</summary>
    Done,

    /// <summary>It could not be done; the last good run stands.</summary>
    Failed,
}
