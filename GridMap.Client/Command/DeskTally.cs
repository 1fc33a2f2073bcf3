namespace GridMap.Client.Command;

/// <summary>How many are in each list.</summary>
public sealed record DeskTally(int All, int New, int Review, int Dispatch, int Way, int Done, int FlightsUnderWay, int FlightsFailed)
{
    public int this[DeskList list] => list switch
    {
        DeskList.All => All,
        DeskList.New => New,
        DeskList.Review => Review,
        DeskList.Dispatch => Dispatch,
        DeskList.Way => Way,
        DeskList.Done => Done,
        DeskList.Flights => FlightsUnderWay + FlightsFailed,
        _ => 0,
    };
}
