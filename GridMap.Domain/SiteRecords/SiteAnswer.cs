namespace GridMap.Domain.SiteRecords;

/// <summary>What was seen of an item of the check-list.</summary>
public enum SiteAnswer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>It could not be seen.</summary>
    NotSeen,
}
