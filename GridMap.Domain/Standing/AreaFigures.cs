namespace GridMap.Domain.Standing;

/// <summary>An area's numbers of the campaign. Counts, none below zero.</summary>
public readonly record struct AreaFigures
{
    /// <summary>Suspects that came in today and are not dismissed.</summary>
    public int NewToday { get; init; }

    /// <summary>Not yet reviewed.</summary>
    public int AwaitingReview { get; init; }

    /// <summary>Confirmed, nobody sent.</summary>
    public int AwaitingDispatch { get; init; }

    /// <summary>With an inspector: assigned or accepted.</summary>
    public int OnTheWay { get; init; }

    /// <summary>Of the two before: those with which nothing has happened for too long.</summary>
    public int Overdue { get; init; }

    /// <summary>Visited and could not be entered.</summary>
    public int Unreached { get; init; }

    /// <summary>Visited, with a finding.</summary>
    public int Closed { get; init; }

    /// <summary>Of those, today's.</summary>
    public int ClosedToday { get; init; }

    /// <summary>Grid cells in use.</summary>
    public int Cells { get; init; }

    /// <summary>Seen as a whole within the time after which a cell must be seen again.</summary>
    public int SweptCells { get; init; }

    /// <summary>Seen as a whole or gone through on foot, too long ago, and nothing is under way.</summary>
    public int StaleCells { get; init; }

    /// <summary>Gone through on foot instead, within that time.</summary>
    public int GroundCheckedCells { get; init; }

    /// <summary>These and others together.</summary>
    /// <param name="other">The others.</param>
    /// <param name="times">How often they count; −1 takes them away.</param>
    public AreaFigures Plus(AreaFigures other, int times = 1) => new()
    {
        NewToday = NewToday + (times * other.NewToday),
        AwaitingReview = AwaitingReview + (times * other.AwaitingReview),
        AwaitingDispatch = AwaitingDispatch + (times * other.AwaitingDispatch),
        OnTheWay = OnTheWay + (times * other.OnTheWay),
        Overdue = Overdue + (times * other.Overdue),
        Unreached = Unreached + (times * other.Unreached),
        Closed = Closed + (times * other.Closed),
        ClosedToday = ClosedToday + (times * other.ClosedToday),
        Cells = Cells + (times * other.Cells),
        SweptCells = SweptCells + (times * other.SweptCells),
        StaleCells = StaleCells + (times * other.StaleCells),
        GroundCheckedCells = GroundCheckedCells + (times * other.GroundCheckedCells),
    };
}
