using GridMap.Contracts.Orthophotos;

namespace GridMap.Client.Command;

/// <summary>How many are in each list.</summary>
public sealed record DeskTally(int All, int New, int Review, int Dispatch, int Way, int Done, int FlightsUnderWay, int FlightsFailed)
{
    public static DeskTally Of(IReadOnlyList<DeskRow> rows, IReadOnlyCollection<OrthophotoSummary> flights, Func<DateTimeOffset, bool> isToday)
    {
        var counts = new int[Enum.GetValues<DeskList>().Length];
        foreach (var row in rows)
        {
            for (var list = DeskList.All; list <= DeskList.Done; list++)
            {
                counts[(int)list] += row.IsIn(list, isToday) ? 1 : 0;
            }
        }

        return new DeskTally(
            counts[(int)DeskList.All], counts[(int)DeskList.New], counts[(int)DeskList.Review], counts[(int)DeskList.Dispatch],
            counts[(int)DeskList.Way], counts[(int)DeskList.Done],
            flights.Count(photo => photo.State is OrthophotoState.Queued or OrthophotoState.Processing),
            flights.Count(photo => photo.State is OrthophotoState.Failed));
    }

    public int this[DeskList list] => list switch
    {
        DeskList.All => All,
        DeskList.New => New,
        DeskList.Review => Review,
        DeskList.Dispatch => Dispatch,
        DeskList.Way => Way,
        DeskList.Done => Done,
        _ => FlightsUnderWay + FlightsFailed,
    };
}
