using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>Where a reward stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RewardState>))]
public enum RewardState
{
    /// <summary>One person says that it is due.</summary>
    Proposed,

    /// <summary>Another person says so, too.</summary>
    Approved,

    /// <summary>Not to be paid, with the reason.</summary>
    Refused,

    /// <summary>Who reported has asked for it.</summary>
    Claimed,

    /// <summary>Handed over.</summary>
    Paid,
}
