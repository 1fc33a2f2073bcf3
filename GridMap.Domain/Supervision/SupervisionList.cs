namespace GridMap.Domain.Supervision;

/// <summary>The list of cases behind a number.</summary>
public enum SupervisionList
{
    /// <summary>Confirmed at least once.</summary>
    Confirmed,

    /// <summary>Confirmed and closed.</summary>
    Closed,

    /// <summary>Confirmed and not closed.</summary>
    Unclosed,

    /// <summary>A stage ended in time.</summary>
    InTime,

    /// <summary>A stage ended after its last day.</summary>
    Late,

    /// <summary>Sent back at acceptance.</summary>
    SentBack,

    /// <summary>Came back after it was closed.</summary>
    Relapsed,

    /// <summary>Open and past its last day.</summary>
    Overdue,
}
