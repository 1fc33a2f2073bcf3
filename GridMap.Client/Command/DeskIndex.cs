using GridMap.Contracts.Cases;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Command;

/// <summary>The suspects as lists, counters and map show them, kept up change by change: nothing is counted or sorted anew.</summary>
public sealed class DeskIndex
{
    private static readonly DeskList[] SuspectLists = [.. Enum.GetValues<DeskList>().Where(list => list < DeskList.Flights)];

    private readonly Dictionary<Guid, DeskEntry> _entries = [];
    private readonly DeskOrder _order = new();
    private readonly int[] _counts = new int[SuspectLists.Length];
    private DeskView _view = new(DeskList.All, new DeskFilter(), default, _ => false);

    /// <summary>Rows of the open list that the filter leaves.</summary>
    public int ShownCount => _order.ShownCount;

    /// <summary>Rows of the open list that the filter hides.</summary>
    public int HiddenCount => _view.List >= DeskList.Flights ? 0 : _counts[(int)_view.List] - ShownCount;

    public IEnumerable<DeskEntry> Entries => _order.Entries;

    public void Clear()
    {
        _entries.Clear();
        _order.Clear();
        Array.Clear(_counts);
    }

    /// <summary>Takes over the state of a suspect, its latest target, and the case that it has become.</summary>
    public DeskEntry Put(SuspectSummary suspect, TargetSummary? target, CaseSummary? itsCase = null)
    {
        var row = new DeskRow(suspect, target, itsCase);
        if (_entries.TryGetValue(suspect.Id, out var entry))
        {
            _order.Remove(entry);
            Count(entry, -1);
            entry.Row = row;
        }
        else
        {
            entry = new DeskEntry(row);
            _entries.Add(suspect.Id, entry);
        }

        Enter(entry);
        entry.IsShown = _view.Shows(entry);
        _order.Add(entry);
        return entry;
    }

    /// <summary>Forgets a suspect; null when it was not known.</summary>
    public DeskEntry? Remove(Guid id)
    {
        if (!_entries.Remove(id, out var entry))
        {
            return null;
        }

        _order.Remove(entry);
        Count(entry, -1);
        return entry;
    }

    /// <summary>Opens another list, filters otherwise, or starts another day.</summary>
    /// <param name="view">What is to be shown.</param>
    /// <param name="turned">Told of each row that is shown now and was not, or the other way round.</param>
    public void Show(DeskView view, Action<DeskEntry> turned)
    {
        _view = view;
        Array.Clear(_counts);
        foreach (var entry in _entries.Values)
        {
            Enter(entry);
        }

        _order.Show(view.Shows, turned);
    }

    public List<DeskRow> Take(int start, int count) => _order.Take(start, count);

    public DeskTally TallyWith(IEnumerable<OrthophotoSummary> flights)
    {
        var (underWay, failed) = (0, 0);
        foreach (var flight in flights)
        {
            underWay += flight.State is OrthophotoState.Queued or OrthophotoState.Processing ? 1 : 0;
            failed += flight.State is OrthophotoState.Failed ? 1 : 0;
        }

        return new DeskTally(
            _counts[(int)DeskList.All], _counts[(int)DeskList.New], _counts[(int)DeskList.Review], _counts[(int)DeskList.Dispatch],
            _counts[(int)DeskList.Way], _counts[(int)DeskList.Done], underWay, failed);
    }

    /// <summary>The row so many steps from the selected one; the first when none is selected, null in an empty list.</summary>
    public DeskSelection? FindNeighbour(DeskSelection? selection, int steps)
    {
        if (ShownCount is 0)
        {
            return null;
        }

        var at = selection is { Subject: DeskSubject.Suspect } && Guid.TryParse(selection.Id, out var id) && _entries.TryGetValue(id, out var entry)
            ? _order.IndexOf(entry)
            : -1;
        var next = _order.Take(at < 0 ? 0 : Math.Clamp(at + steps, 0, ShownCount - 1), 1)[0];
        return new DeskSelection(DeskSubject.Suspect, next.Suspect.Id.ToString());
    }

    private void Enter(DeskEntry entry)
    {
        entry.Lists = 0;
        foreach (var list in SuspectLists)
        {
            entry.Lists |= entry.Row.IsIn(list, _view.IsToday) ? 1 << (int)list : 0;
        }

        Count(entry, 1);
    }

    private void Count(DeskEntry entry, int sign)
    {
        foreach (var list in SuspectLists)
        {
            _counts[(int)list] += (entry.Lists >> (int)list & 1) * sign;
        }
    }
}
