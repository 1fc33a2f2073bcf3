namespace GridMap.Domain.Suspects;

/// <summary>What people have said of a suspect so far.</summary>
public enum SuspectStatus
{
    /// <summary>疑似: flagged, nobody has reviewed it.</summary>
    Suspected,

    /// <summary>A reviewer found it worth a visit. Still a suspicion.</summary>
    Confirmed,

    /// <summary>A reviewer dismissed it, with a reason.</summary>
    Dismissed,
}
