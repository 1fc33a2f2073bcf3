namespace GridMap.Client.Map;

/// <summary>How a suspect is marked: its state and that of its target, in one shape and colour.</summary>
public enum PinLook
{
    /// <summary>To be reviewed: a diamond with a question mark.</summary>
    Suspected,

    /// <summary>Confirmed, and nobody's: a triangle.</summary>
    Confirmed,

    /// <summary>Given to an inspector: a hollow square.</summary>
    Assigned,

    /// <summary>The inspector is on it: a square with an arrow.</summary>
    Accepted,

    /// <summary>Visited, violation found: an octagon.</summary>
    Violation,

    /// <summary>Visited, done with: a disc with a tick.</summary>
    Closed,

    /// <summary>Dismissed in review: a small ring.</summary>
    Dismissed,
}
