using System.Text.Json.Serialization;

namespace GridMap.Contracts.Sweeps;

/// <summary>How far a sortie is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SortieState>))]
public enum SortieState
{
    /// <summary>Not flown yet; with <see cref="SortieSummary.StartAt"/> it is on the calendar.</summary>
    Planned,

    /// <summary>Taken off.</summary>
    Flying,

    /// <summary>Landed, with all its photos.</summary>
    Flown,

    /// <summary>Broken off, with a reason; what is left is a sortie of its own.</summary>
    Aborted,

    /// <summary>Given up with its plan.</summary>
    Cancelled,
}
