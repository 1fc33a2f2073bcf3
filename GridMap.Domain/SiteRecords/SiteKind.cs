namespace GridMap.Domain.SiteRecords;

/// <summary>What kind of place was inspected; it chooses the check-list.</summary>
public enum SiteKind
{
    /// <summary>作坊、厂房: a workshop or plant, running or not.</summary>
    Workshop,

    /// <summary>仓库: a warehouse or store.</summary>
    Warehouse,

    /// <summary>养殖场、农房: a farm, its sheds included.</summary>
    Farm,

    /// <summary>民房: a house where people live or lived.</summary>
    House,

    /// <summary>持证企业: an enterprise with a licence for chemicals.</summary>
    LicensedEnterprise,

    /// <summary>院落、停车场: a yard, where vehicles or vessels stand.</summary>
    Yard,

    /// <summary>Anything else.</summary>
    Other,
}
