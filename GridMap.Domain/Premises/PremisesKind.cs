namespace GridMap.Domain.Premises;

/// <summary>What a registered place is.</summary>
public enum PremisesKind
{
    /// <summary>Enterprise licensed to hold tanks or chemicals.</summary>
    Licensed,

    /// <summary>闲置: unused plant, warehouse or house.</summary>
    Idle,

    /// <summary>关闭: plant that was closed.</summary>
    Closed,

    /// <summary>废弃: abandoned farm or plant.</summary>
    Abandoned,
}
