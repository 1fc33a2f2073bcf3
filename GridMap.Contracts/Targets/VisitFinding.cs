using System.Text.Json.Serialization;

namespace GridMap.Contracts.Targets;

/// <summary>What an inspector found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitFinding>))]
public enum VisitFinding
{
    /// <summary>Illegal production, storage or use was found.</summary>
    ViolationFound,

    /// <summary>A lawful use.</summary>
    Lawful,

    /// <summary>Nothing of the kind is there.</summary>
    NothingThere,

    /// <summary>The place could not be entered.</summary>
    NoAccess,
}
