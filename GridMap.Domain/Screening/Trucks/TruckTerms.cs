namespace GridMap.Domain.Screening.Trucks;

/// <summary>What counts as a stop, a silence and a detour.</summary>
public sealed record TruckTerms
{
    /// <summary>Stays shorter than this are lights, jams and barriers.</summary>
    public TimeSpan ShortestStay { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>A stay belongs to the nearest place within so many metres.</summary>
    public double ReachMetres { get; init; } = 80;

    /// <summary>A device that is silent for longer has fallen silent.</summary>
    public TimeSpan ShortestSilence { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A silence belongs to the nearest place within so many metres of where it began or ended.</summary>
    public double SilenceReachMetres { get; init; } = 400;

    /// <summary>A truck that moved less while silent was parked with its device off.</summary>
    public double ShortestMoveMetres { get; init; } = 500;

    /// <summary>Speed of the straight way from where a silence began to where it ended, metres a second; what took longer held a stop or a detour.</summary>
    public double UsualMetresPerSecond { get; init; } = 8;

    /// <summary>Farther from every approved route, a stay is a detour.</summary>
    public double RouteCorridorMetres { get; init; } = 500;

    /// <summary>Fewer visits than this are not usual, however close they follow.</summary>
    public int UsualVisits { get; init; } = 8;

    /// <summary>Visits a week from which a place is one that trucks usually come to; small workshops are supplied once in one or two weeks.</summary>
    public double UsualVisitsAWeek { get; init; } = 1;

    /// <summary>Share of the nights from which a place is a truck's home.</summary>
    public double HomeShareOfNights { get; init; } = 0.4;
}
