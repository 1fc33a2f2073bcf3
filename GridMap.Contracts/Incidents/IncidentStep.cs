using System.Text.Json.Serialization;

namespace GridMap.Contracts.Incidents;

/// <summary>What happened in an incident.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentStep>))]
public enum IncidentStep
{
    /// <summary>It was opened; the text says why.</summary>
    Opened,

    /// <summary>Something was drawn or pinned.</summary>
    Drawn,

    /// <summary>Something was moved or reworded.</summary>
    Changed,

    /// <summary>Something was taken off.</summary>
    Erased,

    /// <summary>Something is again as it was before its latest change.</summary>
    Undone,

    /// <summary>Somebody wrote the text.</summary>
    Said,

    /// <summary>It was closed; the text says with what result.</summary>
    Closed,

    /// <summary>It was opened again; the text says why.</summary>
    Reopened,
}
