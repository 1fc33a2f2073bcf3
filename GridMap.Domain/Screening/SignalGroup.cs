namespace GridMap.Domain.Screening;

/// <summary>Where a signal comes from; signals of one group tell of the same thing and are not counted twice.</summary>
public enum SignalGroup
{
    /// <summary>Lists of enterprises.</summary>
    Registry,

    /// <summary>Electricity meters.</summary>
    Power,

    /// <summary>Tracks of hazardous-goods trucks.</summary>
    Trucks,

    /// <summary>What kind of place it is.</summary>
    Site,

    /// <summary>What flights saw.</summary>
    Flights,

    /// <summary>What the public reported.</summary>
    Public,

    /// <summary>Earlier visits and cases.</summary>
    History,
}
