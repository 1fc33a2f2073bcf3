namespace GridMap.Domain.Incidents;

/// <summary>What somebody put on the shared map.</summary>
public enum DrawnKind
{
    /// <summary>A place with words.</summary>
    Point,

    /// <summary>A line, straight or by free hand.</summary>
    Line,

    /// <summary>A line with a head at its end.</summary>
    Arrow,

    /// <summary>A closed shape.</summary>
    Polygon,

    /// <summary>Something that is known elsewhere: a suspect, a cell.</summary>
    Pin,
}
