using System.Text.Json.Serialization;

namespace GridMap.Contracts.Incidents;

/// <summary>What somebody put on the shared map.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentItemKind>))]
public enum IncidentItemKind
{
    /// <summary>A place with words: a Point.</summary>
    Point,

    /// <summary>A line, straight or by free hand: a LineString.</summary>
    Line,

    /// <summary>A line with a head at its end: a LineString.</summary>
    Arrow,

    /// <summary>A closed shape: a Polygon.</summary>
    Polygon,

    /// <summary>Something known elsewhere, see <see cref="IncidentSubject"/>; its place is the server's to say.</summary>
    Pin,
}
