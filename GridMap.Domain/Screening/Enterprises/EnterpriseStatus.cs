namespace GridMap.Domain.Screening.Enterprises;

/// <summary>How a firm stands in the register.</summary>
public enum EnterpriseStatus
{
    /// <summary>The list does not say, or in words that are not known.</summary>
    Unknown,

    /// <summary>存续, 在业, 开业, 正常.</summary>
    Active,

    /// <summary>注销: ended by its owner.</summary>
    Cancelled,

    /// <summary>吊销, 撤销: ended by the authority.</summary>
    Revoked,

    /// <summary>迁出: registered elsewhere now.</summary>
    MovedAway,

    /// <summary>停业, 歇业, 经营异常: on paper alive, at rest.</summary>
    Resting,
}
