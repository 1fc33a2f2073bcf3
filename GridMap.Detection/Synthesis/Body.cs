namespace GridMap.Detection.Synthesis;

/// <summary>How an element's sides are seen when it leans out of the picture's vertical.</summary>
internal enum Body
{
    /// <summary>No sides: ground, crowns, things round in section.</summary>
    None,

    /// <summary>Four upright walls.</summary>
    Box,

    /// <summary>One upright wall all round.</summary>
    Round,
}
