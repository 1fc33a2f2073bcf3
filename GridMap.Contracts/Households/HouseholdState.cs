using System.Text.Json.Serialization;

namespace GridMap.Contracts.Households;

/// <summary>How far a household is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdState>))]
public enum HouseholdState
{
    /// <summary>Nobody has been there.</summary>
    Open,

    /// <summary>Somebody was there and saw nothing of it: he must come back.</summary>
    ComeBack,

    /// <summary>Seen, and nothing of the kind is there.</summary>
    Clear,

    /// <summary>Seen, and something is to be looked at.</summary>
    Suspicious,
}
