namespace GridMap.Domain.Sweeps;

/// <summary>Whether a cell has been seen from the air.</summary>
public enum SweepState
{
    /// <summary>No processed flight shows any of it.</summary>
    Unswept,

    /// <summary>Part of it is seen.</summary>
    Partial,

    /// <summary>Seen, and recently enough.</summary>
    Swept,

    /// <summary>Seen, but longer ago than the campaign allows.</summary>
    Stale,
}
