namespace GridMap.Domain.Cases.Disposal;

/// <summary>What a decision of administrative punishment imposes.</summary>
public enum PenaltyKind
{
    /// <summary>警告、通报批评.</summary>
    Warning,

    /// <summary>罚款; of an amount.</summary>
    Fine,

    /// <summary>没收违法所得、非法财物; of an amount.</summary>
    Confiscation,

    /// <summary>责令停产停业.</summary>
    Suspension,

    /// <summary>吊销许可证件.</summary>
    Revocation,

    /// <summary>行政拘留.</summary>
    Detention,

    /// <summary>其他.</summary>
    Other,
}
