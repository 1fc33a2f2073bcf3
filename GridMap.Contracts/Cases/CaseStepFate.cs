using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What became of a step that was sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStepFate>))]
public enum CaseStepFate
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>The very step was there already; nothing changed.</summary>
    AlreadyTaken,

    /// <summary>A rule or the caller's role forbids it, or one before it was refused.</summary>
    Refused,
}
