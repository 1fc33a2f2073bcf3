using GridMap.Client.Live;
using GridMap.Contracts.Orthophotos;

namespace GridMap.Client.Command;

/// <summary>How many are in each list.</summary>
public sealed record DeskTally(int All, int New, int Review, int Dispatch, int Way, int Done, int FlightsUnderWay, int FlightsFailed)
{
    public static DeskTally Of(MapState state, Func<DateTimeOffset, bool> isToday)
    {
        var counts = new int[Enum.GetValues<DeskList>().Length];
        foreach (var suspect in state.Suspects)
        {
            var row = new DeskRow(suspect, state.FindTargetOfSuspect(suspect.Id));
            for (var list = DeskList.All; list <= DeskList.Done; list++)
            {
                counts[(int)list] += row.IsIn(list, isToday) ? 1 : 0;
            }
        }

        return new DeskTally(
            counts[(int)DeskList.All], counts[(int)DeskList.New], counts[(int)DeskList.Review], counts[(int)DeskList.Dispatch],
            counts[(int)DeskList.Way], counts[(int)DeskList.Done],
            state.Orthophotos.Count(photo => photo.State is OrthophotoState.Queued or OrthophotoState.Processing),
            state.Orthophotos.Count(photo => photo.State is OrthophotoState.Failed));
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
