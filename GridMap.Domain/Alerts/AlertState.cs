namespace GridMap.Domain.Alerts;

/// <summary>What people have said to an alert.</summary>
public enum AlertState
{
    /// <summary>Nobody has.</summary>
    New,

    /// <summary>Somebody has seen it and takes care.</summary>
    Acknowledged,

    /// <summary>There was nothing to it; the reason is kept.</summary>
    FalseAlarm,

    /// <summary>Handed upwards; the reason is kept.</summary>
    Escalated,
}
