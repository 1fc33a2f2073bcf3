namespace GridMap.Server.Jobs;

/// <summary>What is to be done: workers ask for what they can do.</summary>
internal enum JobKind
{
    /// <summary>Objects on an orthophoto.</summary>
    Detection,

    /// <summary>The first rows of a table of the city.</summary>
    Preview,

    /// <summary>A screening of all tables of an area.</summary>
    Screening,

    /// <summary>The heights of an elevation model.</summary>
    Terrain,
}
