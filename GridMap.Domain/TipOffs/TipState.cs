namespace GridMap.Domain.TipOffs;

/// <summary>Where a report of the public stands.</summary>
public enum TipState
{
    /// <summary>Come in, and nobody has said whether it is taken up.</summary>
    Received,

    /// <summary>受理: taken up, and nobody is on it yet.</summary>
    Accepted,

    /// <summary>不予受理: not taken up, with the reason.</summary>
    Refused,

    /// <summary>核查: somebody is on it.</summary>
    Verifying,

    /// <summary>属实: what was reported is there.</summary>
    Verified,

    /// <summary>未发现: nothing of the kind was found. No reproach to who reported.</summary>
    Unfounded,

    /// <summary>虚假举报: knowingly false.</summary>
    False,

    /// <summary>Of the same thing as an earlier one, and dealt with there.</summary>
    Joined,
}
