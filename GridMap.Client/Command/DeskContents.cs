using GridMap.Client.Live;
using GridMap.Contracts.Orthophotos;

namespace GridMap.Client.Command;

/// <summary>What the desk's lists hold: the counters, the rows of the open list, the flights in work.</summary>
/// <param name="Rows">Of the open list, latest change first.</param>
/// <param name="Flights">Not ready yet, newest first.</param>
public sealed record DeskContents(DeskTally Tally, List<DeskRow> Rows, IReadOnlyList<OrthophotoSummary> Flights)
{
    public static DeskContents Of(MapState state, DeskList list, Func<DateTimeOffset, bool> isToday)
    {
        var rows = state.Suspects.Select(suspect => new DeskRow(suspect, state.FindTargetOfSuspect(suspect.Id))).ToList();
        return new DeskContents(
            DeskTally.Of(rows, state.Orthophotos, isToday),
            [
                .. rows.Where(row => row.IsIn(list, isToday))
                    .OrderByDescending(row => (row.Target?.ChangedAt ?? row.Suspect.ChangedAt).UtcTicks)
                    .ThenBy(row => row.Suspect.Number, StringComparer.Ordinal),
            ],
            [.. state.Orthophotos.Where(photo => photo.State is not OrthophotoState.Ready).OrderByDescending(photo => photo.UploadedAt)]);
    }

    /// <summary>The row so many steps from the selected one; the first when none is selected, null in an empty list.</summary>
    public DeskSelection? FindNeighbour(DeskSelection? selection, int steps)
    {
        if (Rows.Count is 0)
        {
            return null;
        }

        var at = Rows.FindIndex(row => SelectionOf(row) == selection);
        return SelectionOf(Rows[at < 0 ? 0 : Math.Clamp(at + steps, 0, Rows.Count - 1)]);
    }

    private static DeskSelection SelectionOf(DeskRow row) => new(DeskSubject.Suspect, row.Suspect.Id.ToString());
}
