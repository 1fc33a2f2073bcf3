namespace GridMap.Domain.Operations;

/// <summary>What can happen in a joint operation.</summary>
public enum OperationStepKind
{
    /// <summary>It was planned.</summary>
    Plan,

    /// <summary>The plan was changed.</summary>
    Change,

    /// <summary>A team said how far it is.</summary>
    Report,

    /// <summary>Somebody wrote a word to all.</summary>
    Say,

    /// <summary>The commander said go.</summary>
    Go,

    /// <summary>Evidence went to a case.</summary>
    AddEvidence,

    /// <summary>A version of the minutes was written.</summary>
    WriteMinutes,

    /// <summary>A department signed the minutes.</summary>
    Sign,

    /// <summary>It is over.</summary>
    End,

    /// <summary>It was called off.</summary>
    CallOff,
}
