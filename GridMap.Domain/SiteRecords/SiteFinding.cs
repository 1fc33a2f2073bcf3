namespace GridMap.Domain.SiteRecords;

/// <summary>What an inspection came to.</summary>
public enum SiteFinding
{
    /// <summary>Illegal production, storage or use was found.</summary>
    ViolationFound,

    /// <summary>A lawful use.</summary>
    Lawful,

    /// <summary>Nothing of the kind is there.</summary>
    NothingThere,

    /// <summary>The place could not be entered.</summary>
    NoAccess,
}
