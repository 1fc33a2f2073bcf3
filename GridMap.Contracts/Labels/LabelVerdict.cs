using System.Text.Json.Serialization;

namespace GridMap.Contracts.Labels;

/// <summary>What a person said of a detected place, in the review or on the spot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabelVerdict>))]
public enum LabelVerdict
{
    /// <summary>Review: worth a visit.</summary>
    Confirmed,

    /// <summary>Review: water tank or solar heater.</summary>
    WaterTank,

    /// <summary>Review: grain silo or feed bin.</summary>
    Silo,

    /// <summary>Review: belongs to licensed premises.</summary>
    Licensed,

    /// <summary>Review: shadow, vehicle, tree or pattern, no such object.</summary>
    NothingThere,

    /// <summary>Review: the same place as another suspect.</summary>
    Duplicate,

    /// <summary>Review: another lawful thing.</summary>
    Other,

    /// <summary>The review was taken back.</summary>
    Withdrawn,

    /// <summary>Visit: illegal production, storage or use.</summary>
    VisitViolation,

    /// <summary>Visit: a lawful use.</summary>
    VisitLawful,

    /// <summary>Visit: no such situation. Whether the object stands there, it does not say.</summary>
    VisitNothingThere,

    /// <summary>Visit: no entry.</summary>
    VisitNoAccess,
}
