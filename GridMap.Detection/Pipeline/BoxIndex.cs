using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Boxes by place: each lies in a grid whose cells are about its own size, so that looking for overlaps stays near-linear.</summary>
internal sealed class BoxIndex
{
    private readonly SortedDictionary<int, Dictionary<(int Column, int Row), List<PixelBox>>> _levels = [];
    private readonly Dictionary<int, List<PixelBox>> _all = [];

    /// <summary>Pairs of boxes looked at so far: what merging costs, whatever the machine.</summary>
    public long Comparisons { get; private set; }

    public void Add(PixelBox box)
    {
        var level = LevelOf(box);
        if (!_levels.TryGetValue(level, out var grid))
        {
            _levels[level] = grid = [];
            _all[level] = [];
        }

        _all[level].Add(box);
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

                cell.Add(box);
            }
        }
    }

    /// <summary>True when a box in the index is the same object as this one.</summary>
    public bool HoldsSame(PixelBox box, double mergeIou, double mergeContainment)
    {
        foreach (var (level, grid) in _levels)
        {
            var side = Math.ScaleB(1, level);
            var (fromColumn, toColumn, fromRow, toRow) = Cells(box, side);
            if ((toColumn - fromColumn + 1.0) * (toRow - fromRow + 1.0) > _all[level].Count)
            {
                if (AnySame(_all[level], box, mergeIou, mergeContainment))
                {
                    return true;
                }

                continue;
            }

            for (var row = fromRow; row <= toRow; row++)
            {
                for (var column = fromColumn; column <= toColumn; column++)
                {
                    if (grid.TryGetValue((column, row), out var cell) && AnySame(cell, box, mergeIou, mergeContainment))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool AnySame(List<PixelBox> boxes, PixelBox box, double mergeIou, double mergeContainment)
    {
        foreach (var other in boxes)
        {
            Comparisons++;
            var width = Math.Min(box.Left + box.Width, other.Left + other.Width) - Math.Max(box.Left, other.Left);
            var height = Math.Min(box.Top + box.Height, other.Top + other.Height) - Math.Max(box.Top, other.Top);
            if (width <= 0 || height <= 0)
            {
                continue;
            }

            var common = width * height;
            var (area, otherArea) = (box.Width * box.Height, other.Width * other.Height);
            if (common >= mergeIou * (area + otherArea - common) || common >= mergeContainment * Math.Min(area, otherArea))
            {
                return true;
            }
        }

        return false;
    }

    private static int LevelOf(PixelBox box) => (int)Math.Ceiling(Math.Log2(Math.Max(1, Math.Max(box.Width, box.Height))));

    private static (int FromColumn, int ToColumn, int FromRow, int ToRow) Cells(PixelBox box, double side) => (
        (int)Math.Floor(box.Left / side), (int)Math.Floor((box.Left + box.Width) / side),
        (int)Math.Floor(box.Top / side), (int)Math.Floor((box.Top + box.Height) / side));
}
