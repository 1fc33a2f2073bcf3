using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Boxes by place: each lies in a grid whose cells are about its own size, so that looking for overlaps stays near-linear.</summary>
internal sealed class BoxIndex
{
    private readonly SortedDictionary<int, Dictionary<(int Column, int Row), List<int>>> _levels = [];
    private readonly Dictionary<int, List<int>> _all = [];
    private readonly List<PixelBox> _boxes = [];

    /// <summary>Pairs of boxes looked at so far: what merging costs, whatever the machine.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Adds a box; they are numbered from 0 in the order they come.</summary>
    public void Add(PixelBox box)
    {
        var level = LevelOf(box);
        if (!_levels.TryGetValue(level, out var grid))
        {
            _levels[level] = grid = [];
            _all[level] = [];
        }

        var number = _boxes.Count;
        _boxes.Add(box);
        _all[level].Add(number);
        var side = Math.ScaleB(1, level);
        var (fromColumn, toColumn, fromRow, toRow) = Cells(box, side);
        for (var row = fromRow; row <= toRow; row++)
        {
            for (var column = fromColumn; column <= toColumn; column++)
            {
                if (!grid.TryGetValue((column, row), out var cell))
                {
                    grid[(column, row)] = cell = [];
                }

                cell.Add(number);
            }
        }
    }

    /// <summary>True when a box in the index is the same object as this one.</summary>
    public bool HoldsSame(PixelBox box, double mergeIou, double mergeContainment) => FindSame(box, mergeIou, mergeContainment).Any();

    /// <summary>Numbers of the boxes that are the same object as this one, some more than once.</summary>
    public IEnumerable<int> FindSame(PixelBox box, double mergeIou, double mergeContainment)
    {
        foreach (var (level, grid) in _levels)
        {
            var side = Math.ScaleB(1, level);
            var (fromColumn, toColumn, fromRow, toRow) = Cells(box, side);
            if ((toColumn - fromColumn + 1.0) * (toRow - fromRow + 1.0) > _all[level].Count)
            {
                foreach (var number in _all[level].Where(IsSame))
                {
                    yield return number;
                }

                continue;
            }

            for (var row = fromRow; row <= toRow; row++)
            {
                for (var column = fromColumn; column <= toColumn; column++)
                {
                    foreach (var number in grid.TryGetValue((column, row), out var cell) ? cell.Where(IsSame) : [])
                    {
                        yield return number;
                    }
                }
            }
        }

        bool IsSame(int number)
        {
            Comparisons++;
            var other = _boxes[number];
            var width = Math.Min(box.Left + box.Width, other.Left + other.Width) - Math.Max(box.Left, other.Left);
            var height = Math.Min(box.Top + box.Height, other.Top + other.Height) - Math.Max(box.Top, other.Top);
            if (width <= 0 || height <= 0)
            {
                return false;
            }

            var common = width * height;
            var (area, otherArea) = (box.Width * box.Height, other.Width * other.Height);
            return common >= mergeIou * (area + otherArea - common) || common >= mergeContainment * Math.Min(area, otherArea);
        }
    }

    private static int LevelOf(PixelBox box) => (int)Math.Ceiling(Math.Log2(Math.Max(1, Math.Max(box.Width, box.Height))));

    private static (int FromColumn, int ToColumn, int FromRow, int ToRow) Cells(PixelBox box, double side) => (
        (int)Math.Floor(box.Left / side), (int)Math.Floor((box.Left + box.Width) / side),
        (int)Math.Floor(box.Top / side), (int)Math.Floor((box.Top + box.Height) / side));
}
