namespace GridMap.Domain.Grids;

/// <summary>What kind of finding an issue is, for counting.</summary>
public enum GridIssueKind
{
    /// <summary>The code is missing, malformed or no cell's.</summary>
    Code,

    /// <summary>The code came before in the same file.</summary>
    Duplicate,

    /// <summary>The shape is missing, broken, self-crossing, in the wrong order or in the wrong place.</summary>
    Shape,

    /// <summary>It overlaps another cell.</summary>
    Overlap,

    /// <summary>It reaches outside its village, or its village is not known.</summary>
    Parent,
}
