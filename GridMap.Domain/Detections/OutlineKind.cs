namespace GridMap.Domain.Detections;

/// <summary>How an outline was found. The wire names are <c>box</c>, <c>rectangle</c> and <c>polygon</c>.</summary>
public enum OutlineKind
{
    /// <summary>The upright box itself: the model drew no roof there, or drew one that contradicts the box.</summary>
    Box,

    /// <summary>Rectangle of least area around the roof, turned as the roof is.</summary>
    Rectangle,

    /// <summary>Simplified polygon, where a rectangle would hold much that is no roof.</summary>
    Polygon,
}
