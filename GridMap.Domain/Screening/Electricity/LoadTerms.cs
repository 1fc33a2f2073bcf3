namespace GridMap.Domain.Screening.Electricity;

/// <summary>What counts as a rise, a burst and an industrial load.</summary>
public sealed record LoadTerms
{
    /// <summary>A new level is at least so many times the old.</summary>
    public double StepRatio { get; init; } = 1.4;

    /// <summary>Days with a value on each side of a step.</summary>
    public int StepDays { get; init; } = 21;

    /// <summary>A burst is at least so many times the days round it.</summary>
    public double BurstRatio { get; init; } = 2;

    /// <summary>Days in a row of a burst, at least; more than <see cref="StepDays"/> are a step.</summary>
    public int BurstDays { get; init; } = 3;

    /// <summary>Share of the usual load that is too much while a stop is ordered.</summary>
    public double StopShare { get; init; } = 0.5;

    /// <summary>Load by night over load by day from which a place runs by night.</summary>
    public double NightShare { get; init; } = 0.9;

    /// <summary>Load over the middle of its peers, at least.</summary>
    public double PeerRatio { get; init; } = 2;

    /// <summary>Peers below this say nothing.</summary>
    public int FewestPeers { get; init; } = 8;

    /// <summary>A neighbour is at most so far, metres.</summary>
    public double NeighbourMetres { get; init; } = 300;

    /// <summary>Correlation of daily changes from which two meters rise and fall together, in each half of the last months.</summary>
    public double LeastLikeness { get; init; } = 0.5;

    /// <summary>Below this a meter is a household's or idle: nothing is said of it.</summary>
    public double FloorKwhPerDay { get; init; } = 25;

    /// <summary>From this on a load is industrial.</summary>
    public double IndustrialKwhPerDay { get; init; } = 60;
}
