namespace GridMap.Domain.SiteRecords;

/// <summary>Whether a signature holds.</summary>
public enum SignatureStanding
{
    /// <summary>What was signed is here, as it was signed.</summary>
    Holds,

    /// <summary>Some of what was signed has not arrived here yet.</summary>
    Incomplete,

    /// <summary>What is here is not what was signed.</summary>
    Broken,
}
