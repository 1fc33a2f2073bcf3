using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>What came of a visit on a list.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopOutcome>))]
public enum StopOutcome
{
    /// <summary>Nobody has been there yet.</summary>
    Open,

    /// <summary>Something unlawful was found.</summary>
    Found,

    /// <summary>Seen, and nothing found.</summary>
    Nothing,

    /// <summary>Nobody could get in: counts as no visit.</summary>
    NoAccess,
}
