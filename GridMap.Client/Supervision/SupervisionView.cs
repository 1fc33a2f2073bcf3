namespace GridMap.Client.Supervision;

/// <summary>Parts of the supervision page.</summary>
public enum SupervisionView
{
    /// <summary>Units' numbers and ranking.</summary>
    Rates,

    /// <summary>The cases behind a number.</summary>
    Cases,

    /// <summary>Doubts about records.</summary>
    Doubts,

    /// <summary>Supervision notices.</summary>
    Notices,

    /// <summary>Spot checks.</summary>
    Checks,
}
