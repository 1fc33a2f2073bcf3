using System.Text.Json.Serialization;

namespace GridMap.Contracts.Incidents;

/// <summary>What a pin stands for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentSubject>))]
public enum IncidentSubject
{
    /// <summary>疑似点位.</summary>
    Suspect,

    /// <summary>A suspect given to an inspector.</summary>
    Target,

    /// <summary>A grid cell, by its code.</summary>
    Cell,

    /// <summary>A registered place.</summary>
    Premises,

    /// <summary>An alert that has a place.</summary>
    Alert,

    /// <summary>An orthophoto.</summary>
    Flight,
}
