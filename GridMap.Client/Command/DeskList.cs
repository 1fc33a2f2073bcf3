namespace GridMap.Client.Command;

/// <summary>A list of the desk; each has a live counter that opens it.</summary>
public enum DeskList
{
    /// <summary>Every suspect that is not dismissed.</summary>
    All,

    /// <summary>Came in today, from whatever flight or report.</summary>
    New,

    /// <summary>Not yet reviewed.</summary>
    Review,

    /// <summary>Confirmed, and nobody's.</summary>
    Dispatch,

    /// <summary>With an inspector.</summary>
    Way,

    /// <summary>Visited, or dismissed in review.</summary>
    Done,

    /// <summary>Orthophotos that are not ready: waiting, under way, failed.</summary>
    Flights,

    /// <summary>Grid cells, by what has been swept of them; without a counter.</summary>
    Cells,
}
