using System.Text.Json.Serialization;

namespace GridMap.Contracts.Grids;

/// <summary>Whether a cell has been seen from the air.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SweepState>))]
public enum SweepState
{
    /// <summary>No processed flight covers it.</summary>
    Unswept,

    /// <summary>Part of it is covered.</summary>
    Partial,

    /// <summary>Covered, and recently enough.</summary>
    Swept,

    /// <summary>Covered, but longer ago than the campaign allows.</summary>
    Stale,
}
