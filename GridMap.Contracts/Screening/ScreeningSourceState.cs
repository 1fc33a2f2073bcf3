using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>How far a table is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreeningSourceState>))]
public enum ScreeningSourceState
{
    /// <summary>A worker has yet to look at it.</summary>
    Waiting,

    /// <summary>Its first rows were read.</summary>
    Ready,

    /// <summary>It could not be read; the failure says why.</summary>
    Unreadable,
}
