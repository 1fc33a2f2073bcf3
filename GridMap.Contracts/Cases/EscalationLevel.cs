using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>Who hears of a case that takes too long; each level includes the ones before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EscalationLevel>))]
public enum EscalationLevel
{
    /// <summary>Nobody yet.</summary>
    None,

    /// <summary>Whoever is on it.</summary>
    Handler,

    /// <summary>The township or street office.</summary>
    Township,

    /// <summary>The county or district.</summary>
    District,

    /// <summary>The city's safety committee office.</summary>
    City,
}
