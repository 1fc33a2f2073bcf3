namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>What a certificate says of a cell.</summary>
public enum CellState
{
    /// <summary>All its flyable ground was seen, or as much of it as the rules ask for.</summary>
    Whole,

    /// <summary>Some of its flyable ground is missing.</summary>
    Gaps,

    /// <summary>None of it was seen, though it can be flown.</summary>
    Unseen,

    /// <summary>None of it can be flown.</summary>
    Unflyable,
}
