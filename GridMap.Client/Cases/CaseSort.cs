namespace GridMap.Client.Cases;

/// <summary>In which order cases are listed.</summary>
public enum CaseSort
{
    /// <summary>Overdue first, the longest at the top; then by last day, then what waits for nothing.</summary>
    Urgency,

    Number,

    Name,

    Area,

    State,

    Violation,

    Handler,

    /// <summary>Last changed first.</summary>
    Changed,
}
