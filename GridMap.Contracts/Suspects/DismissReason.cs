using System.Text.Json.Serialization;

namespace GridMap.Contracts.Suspects;

/// <summary>Why a reviewer dismisses a suspect.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DismissReason>))]
public enum DismissReason
{
    /// <summary>Water tank or solar heater.</summary>
    WaterTank,

    /// <summary>Grain silo or feed bin.</summary>
    Silo,

    /// <summary>Belongs to licensed premises.</summary>
    Licensed,

    /// <summary>Shadow, vehicle, tree or pattern: no such object there.</summary>
    NothingThere,

    /// <summary>The same place as another suspect.</summary>
    Duplicate,

    /// <summary>Another lawful thing; the note says what.</summary>
    Other,
}
