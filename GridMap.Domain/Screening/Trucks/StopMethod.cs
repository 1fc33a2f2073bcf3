namespace GridMap.Domain.Screening.Trucks;

/// <summary>How the stops of a track were told.</summary>
public enum StopMethod
{
    /// <summary>By the trained network: the fixes lie as close in time as those it was trained on.</summary>
    Network,

    /// <summary>By the rule of stay points.</summary>
    StayPoints,
}
