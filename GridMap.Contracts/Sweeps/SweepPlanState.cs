using System.Text.Json.Serialization;

namespace GridMap.Contracts.Sweeps;

/// <summary>How far a sweep plan is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SweepPlanState>))]
public enum SweepPlanState
{
    /// <summary>Saved; no sortie has a day yet.</summary>
    Draft,

    /// <summary>At least one sortie has a day, and something is still to be flown.</summary>
    Scheduled,

    /// <summary>Every sortie is flown, or broken off and its rest flown.</summary>
    Flown,

    /// <summary>Given up, with a reason.</summary>
    Cancelled,
}
