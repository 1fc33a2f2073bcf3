using System.Text.Json.Serialization;

namespace GridMap.Contracts.Incidents;

/// <summary>Whether an incident is being worked on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentState>))]
public enum IncidentState
{
    /// <summary>People draw and write in it.</summary>
    Open,

    /// <summary>It is kept as it is, and can be opened again.</summary>
    Closed,
}
