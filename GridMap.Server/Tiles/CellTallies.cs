using GridMap.Server.Grids;

namespace GridMap.Server.Tiles;

/// <summary>How many suspects wait in each cell of one plan, and which tiles that has changed.</summary>
internal sealed class CellTallies(CellPlan plan, IReadOnlyList<KnownCell> cells, SuspectTally suspects)
{
    private readonly Lock _gate = new();
    private readonly TileStamps _stamps = new();
    private readonly SuspectCount[] _counts = new SuspectCount[cells.Count];
    private readonly Dictionary<string, int> _places = cells.Index().ToDictionary(pair => pair.Item.Code, pair => pair.Index, StringComparer.Ordinal);
    private long _seen = -1;

    public SuspectCount Of(int cell) => _counts[cell];

    /// <summary>Takes over what the tally has counted since, and answers the version of one tile.</summary>
    public long Refresh(TileAddress tile)
    {
        lock (_gate)
        {
            if (_seen != suspects.Version)
            {
                Take(suspects.ChangedSince(_seen, out var now));
                _seen = now;
            }

            return _stamps.Of(tile);
        }
    }

    private void Take(IReadOnlyList<string>? changed)
    {
        if (changed is null)
        {
            for (var cell = 0; cell < _counts.Length; cell++)
            {
                _counts[cell] = suspects.Of(cells[cell].Code);
            }

            _stamps.StampEverywhere();
            return;
        }

        foreach (var code in changed.Distinct())
        {
            if (_places.TryGetValue(code, out var cell))
            {
                _counts[cell] = suspects.Of(code);
                _stamps.Stamp(plan.Shapes.Boxes[cell]);
            }
        }
    }
}
