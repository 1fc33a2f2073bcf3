namespace GridMap.Domain.Households;

/// <summary>What somebody found who went to a household.</summary>
public enum HouseholdResult
{
    /// <summary>未发现: nothing of the kind.</summary>
    Nothing,

    /// <summary>可疑: something to look at.</summary>
    Suspicious,

    /// <summary>无人: nobody was in.</summary>
    NobodyIn,

    /// <summary>拒绝: nobody was let in.</summary>
    Refused,
}
