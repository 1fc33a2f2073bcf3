namespace GridMap.Domain.Standing;

/// <summary>How far the campaign has come with a suspect; each is in exactly one of these.</summary>
public enum SuspectPhase
{
    /// <summary>待研判: nobody has reviewed it.</summary>
    AwaitingReview,

    /// <summary>待派单: confirmed, and nobody is sent.</summary>
    AwaitingDispatch,

    /// <summary>核查中: an inspector has it.</summary>
    OnTheWay,

    /// <summary>Visited, and could not be entered: somebody must go again.</summary>
    Unreached,

    /// <summary>办结: visited, with a finding.</summary>
    Closed,

    /// <summary>排除: dismissed in review.</summary>
    Dismissed,
}
