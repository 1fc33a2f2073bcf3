using System.Text.Json.Serialization;

namespace GridMap.Contracts.Ledgers;

/// <summary>How a row differs from the round before.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerDifferenceKind>))]
public enum LedgerDifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is there no more.</summary>
    Gone,

    /// <summary>Some of its cells are others.</summary>
    Changed,
}
