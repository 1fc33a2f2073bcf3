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

    /// <summary>闲置仓库: unused warehouse.</summary>
    IdleWarehouse,

    /// <summary>废弃养殖场: abandoned farm.</summary>
    AbandonedFarm,

    /// <summary>闲置民房: house where nobody lives.</summary>
    IdleHouse,

    /// <summary>城乡结合部: fringe of the city; a polygon with many places in it.</summary>
    UrbanFringe,

    /// <summary>传统产业聚集区: where small chemical trades have a tradition; a polygon with many places in it.</summary>
    Tradition,
}
