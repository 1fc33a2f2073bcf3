namespace GridMap.Contracts.Standing;

/// <summary>An area's numbers of the campaign; each opens a list of the command map.</summary>
/// <param name="NewToday">Suspects that came in today and are not dismissed.</param>
/// <param name="AwaitingReview">Not yet reviewed.</param>
/// <param name="AwaitingDispatch">Confirmed, nobody sent.</param>
/// <param name="OnTheWay">With an inspector: assigned or accepted.</param>
/// <param name="Overdue">Of the two before: those with which nothing has happened for <see cref="StandingReport.OverdueHours"/>.</param>
/// <param name="Unreached">Visited and could not be entered.</param>
/// <param name="Closed">Visited, with a finding.</param>
/// <param name="ClosedToday">Of those, today's.</param>
/// <param name="Cells">Grid cells in use.</param>
/// <param name="SweptCells">Seen as a whole, recently enough.</param>
/// <param name="StaleCells">Seen as a whole or gone through on foot, too long ago, and nothing is under way.</param>
/// <param name="GroundCheckedCells">Gone through on foot instead, recently enough.</param>
public sealed record StandingFigures(
    int NewToday, int AwaitingReview, int AwaitingDispatch, int OnTheWay, int Overdue, int Unreached, int Closed, int ClosedToday,
    int Cells, int SweptCells, int StaleCells, int GroundCheckedCells = 0);
