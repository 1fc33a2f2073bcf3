using System.Runtime.InteropServices;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Boxes by place: each lies in a grid whose cells are about its own size, so that looking for overlaps stays near-linear.</summary>
internal sealed class BoxIndex
{
    private readonly SortedDictionary<int, Level> _levels = [];
    private readonly List<PixelBox> _boxes = [];
    private readonly List<int> _near = [];

    /// <summary>Pairs of boxes looked at so far: what merging costs, whatever the machine.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Adds a box; they are numbered from 0 in the order they come.</summary>
    public void Add(PixelBox box)
    {
        var number = LevelOf(box);
        if (!_levels.TryGetValue(number, out var level))
        {
            _levels[number] = level = new Level(Math.ScaleB(1, number));
        }

        level.Add(_boxes.Count, box);
        _boxes.Add(box);
    }

    /// <summary>True when a box in the index is the same object as this one.</summary>
    public bool HoldsSame(PixelBox box, double mergeIou, double mergeContainment) => Look(box, mergeIou, mergeContainment, same: null);

    /// <summary>Fills <paramref name="same"/> with the numbers of the boxes that are the same object as this one, some more than once.</summary>
    public void FindSame(PixelBox box, double mergeIou, double mergeContainment, List<int> same)
    {
        same.Clear();
        Look(box, mergeIou, mergeContainment, same);
    }

    /// <returns>True when there is one; the first ends the search where nobody wants them all.</returns>
    private bool Look(PixelBox box, double mergeIou, double mergeContainment, List<int>? same)
    {
        var isFound = false;
        foreach (var level in _levels.Values)
        {
            level.FindNear(box, _near);
            foreach (var number in _near)
            {
                Comparisons++;
                if (!IsSame(box, _boxes[number], mergeIou, mergeContainment))
                {
                    continue;
                }

                if (same is null)
                {
                    return true;
                }

                same.Add(number);
                isFound = true;
            }
        }

        return isFound;
    }

    private static bool IsSame(PixelBox box, PixelBox other, double mergeIou, double mergeContainment)
    {
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

    private static int LevelOf(PixelBox box) => (int)Math.Ceiling(Math.Log2(Math.Max(1, Math.Max(box.Width, box.Height))));

    /// <summary>Boxes of about one size. Those of a cell are a chain through one list: a hundred thousand of them cost no object each.</summary>
    private sealed class Level(double side)
    {
        private const int End = -1;

        private readonly Dictionary<(int Column, int Row), int> _heads = [];
        private readonly List<(int Number, int Next)> _links = [];
        private readonly List<int> _all = [];

        public void Add(int number, PixelBox box)
        {
            _all.Add(number);
            var (fromColumn, toColumn, fromRow, toRow) = Cells(box);
            for (var row = fromRow; row <= toRow; row++)
            {
                for (var column = fromColumn; column <= toColumn; column++)
                {
                    ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, (column, row), out var isThere);
                    _links.Add((number, isThere ? head : End));
                    head = _links.Count - 1;
                }
            }
        }

        /// <summary>Fills <paramref name="near"/> with the numbers of the boxes whose cells a box touches, some more than once.</summary>
        public void FindNear(PixelBox box, List<int> near)
        {
            near.Clear();
            var (fromColumn, toColumn, fromRow, toRow) = Cells(box);
            if ((toColumn - fromColumn + 1.0) * (toRow - fromRow + 1.0) > _all.Count)
            {
                near.AddRange(_all);
                return;
            }

            for (var row = fromRow; row <= toRow; row++)
            {
                for (var column = fromColumn; column <= toColumn; column++)
                {
                    for (var at = _heads.GetValueOrDefault((column, row), End); at != End; at = _links[at].Next)
                    {
                        near.Add(_links[at].Number);
                    }
                }
            }
        }

        private (int FromColumn, int ToColumn, int FromRow, int ToRow) Cells(PixelBox box) => (
            (int)Math.Floor(box.Left / side), (int)Math.Floor((box.Left + box.Width) / side),
            (int)Math.Floor(box.Top / side), (int)Math.Floor((box.Top + box.Height) / side));
    }
}
