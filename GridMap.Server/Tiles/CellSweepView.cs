using GridMap.Contracts.Grids;
using GridMap.Server.Grids;

namespace GridMap.Server.Tiles;

/// <summary>What has been swept of one snapshot's cells on one day: by cell, and added up along the codes.</summary>
internal sealed class CellSweepView
{
    public static readonly int States = Enum.GetValues<SweepState>().Length;

    private readonly CellSnapshot _grid;
    // Side by side, since a low zoom looks at all of them.
    private readonly SweepState[] _states;
    private readonly float[] _scenes;
    // Of each state how many there are before each cell; an area's cells lie side by side in the order of codes.
    private readonly int[][] _before;

    public CellSweepView(CellSnapshot grid, SweepStates sweeps, DateOnly day)
    {
        (_grid, Day) = (grid, day);
        _states = [.. grid.InOrder.Select(sweeps.Of)];
        _scenes = [.. grid.InOrder.Select(cell => (float)(cell.SceneScore ?? -1))];
        _before = [.. Enumerable.Range(0, States).Select(_ => new int[_states.Length + 1])];
        for (var cell = 0; cell < _states.Length; cell++)
        {
            for (var state = 0; state < States; state++)
            {
                _before[state][cell + 1] = _before[state][cell] + (_states[cell] == (SweepState)state ? 1 : 0);
            }
        }
    }

    public DateOnly Day { get; }

    public bool IsOf(CellSnapshot grid) => ReferenceEquals(grid, _grid);

    public SweepState Of(int cell) => _states[cell];

    /// <summary>How much a cell is worth a look, 0 to 1; −1 where no flight tells.</summary>
    public float SceneOf(int cell) => _scenes[cell];

    /// <summary>How many cells of each state lie in an area.</summary>
    public void Count(string areaCode, Span<int> counts)
    {
        // ':' follows '9'.
        var (first, end) = (FirstFrom(areaCode), FirstFrom(areaCode + ":"));
        for (var state = 0; state < States; state++)
        {
            counts[state] = _before[state][end] - _before[state][first];
        }
    }

    private int FirstFrom(string code)
    {
        var (low, high) = (0, _states.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_grid.InOrder[middle].Code, code) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
