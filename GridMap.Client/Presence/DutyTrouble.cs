namespace GridMap.Client.Presence;

/// <summary>What keeps a position from arriving.</summary>
public enum DutyTrouble
{
    None,

    /// <summary>The person or the browser does not allow it.</summary>
    Refused,

    /// <summary>The device does not know where it is.</summary>
    NoPosition,

    /// <summary>The server cannot be reached.</summary>
    Offline,

    /// <summary>The server ended it: time over, or switched off elsewhere.</summary>
    Ended,
}
