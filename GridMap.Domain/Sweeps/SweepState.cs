namespace GridMap.Domain.Sweeps;

/// <summary>What state a cell's sweep is in; each cell is in exactly one. The same words in the same order travel on the wire.</summary>
public enum SweepState
{
    /// <summary>No processed flight shows any of it.</summary>
    Unswept,

    /// <summary>Part of it is seen.</summary>
    Partial,

    /// <summary>Proven: an orthophoto or a certificate shows all of it, recently enough.</summary>
    Swept,

    /// <summary>Seen as a whole or gone through on foot, but longer ago than the campaign allows.</summary>
    Stale,

    /// <summary>A sortie over it is on the calendar.</summary>
    Planned,

    /// <summary>Flown, and what was photographed has not come in yet.</summary>
    Flown,

    /// <summary>It cannot be flown, and nobody went there on foot recently enough.</summary>
    Unflyable,

    /// <summary>Somebody went through it on foot, recently enough.</summary>
    GroundChecked,
}
