using GridMap.Client.Cases;
using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Wall;

/// <summary>The list behind each number of an area, as an address of the desk. The same rules stand in the server's count.</summary>
/// <param name="AreaCode">Short official code; empty for all of the account's areas.</param>
/// <param name="OverdueHours">As the report says.</param>
public sealed record WallLinks(string AreaCode, double OverdueHours)
{
    private static readonly DeskFilter Closing = new DeskFilter()
        .Toggle(VisitFinding.ViolationFound).Toggle(VisitFinding.Lawful).Toggle(VisitFinding.NothingThere);

    public string New => To(DeskList.New);

    public string Review => To(DeskList.Review);

    public string Dispatch => To(DeskList.Dispatch);

    public string Way => To(DeskList.Way);

    public string Overdue => To(DeskList.All, new DeskFilter(UntouchedHours: OverdueHours));

    /// <summary>Cases past their last day, which is another clock than that of targets nobody touches.</summary>
    public string OverdueCases => new CaseQuery(IsOverdue: true, AreaCode: AreaCode).ToString();

    public string Closed => To(DeskList.Done, Closing);

    public string ClosedToday => To(DeskList.Done, Closing with { IsOfToday = true });

    public string Swept => To(DeskList.Cells, sweep: SweepState.Swept);

    public string Stale => To(DeskList.Cells, sweep: SweepState.Stale);

    public string Desk => To(DeskList.All);

    private string To(DeskList list, DeskFilter? filter = null, SweepState? sweep = null) =>
        new DeskAddress(Position: null, new MapLayers(), list, filter ?? new DeskFilter(), Selection: null, AreaCode, sweep).ToString();
}
