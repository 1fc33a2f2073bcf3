namespace GridMap.Server.Tiles;

/// <summary>Puts rings on a tile: leaves out what its zoom does not show, snaps to its grid, cuts at its buffer, drops points that change nothing. Keeps its buffers between calls.</summary>
/// <remarks>
/// Neighbours share their vertices, what is left out of their common edges (<see cref="SharedEdges"/>) and the grid they snap to, so they still meet.
/// Cutting: Sutherland and Hodgman, one side after the other; what it leaves along the cut lies beyond the visible tile.
/// </remarks>
internal sealed class TileClip
{
    /// <summary>Points of a long ring that are told apart by one box.</summary>
    public const int Run = 32;

    private const int Least = -TileAddress.Buffer;
    private const int Most = TileAddress.Extent + TileAddress.Buffer;

    private TilePoint[] _ring = new TilePoint[64];
    private TilePoint[] _next = new TilePoint[64];
    private int _count;

    /// <summary>The ring on the tile, without a repeated last point; valid until the next call. Fewer than three points mean that nothing is left.</summary>
    /// <param name="ring">Without a repeated last point.</param>
    /// <param name="leastZooms">The zoom from which each point counts.</param>
    /// <param name="runs">Boxes round each <see cref="Run"/> points, where the ring is known to enclose something at this zoom; nothing otherwise.</param>
    /// <param name="isThere">Whether the ring encloses anything at this zoom, on this tile or on another.</param>
    public ReadOnlySpan<TilePoint> Ring(ReadOnlySpan<WorldPoint> ring, ReadOnlySpan<byte> leastZooms, ReadOnlySpan<WorldBox> runs, TileAddress tile, out bool isThere)
    {
        if (_ring.Length < ring.Length * 2 + 16)
        {
            // Each of the four cuts adds at most one point for each that it takes away.
            (_ring, _next) = (new TilePoint[ring.Length * 2 + 16], new TilePoint[ring.Length * 2 + 16]);
        }

        _count = 0;
        var isOutside = false;
        if (runs.IsEmpty)
        {
            isOutside = Take(ring, leastZooms, tile);
            isThere = TileGeometry.DoubledArea(_ring.AsSpan(0, _count)) != 0;
        }
        else
        {
            isThere = true;
            for (var run = 0; run < runs.Length; run++)
            {
                var range = (run * Run)..Math.Min((run + 1) * Run, ring.Length);
                // What lies beyond one side is cut off there; only where it comes from and goes to matters.
                if (IsBeyond(runs[run], tile)) isOutside |= TakeEnds(ring[range], leastZooms[range], tile);
                else isOutside |= Take(ring[range], leastZooms[range], tile);
            }
        }

        if (isThere && isOutside)
        {
            Cut(isAcross: true, Least, isUpper: false);
            Cut(isAcross: true, Most, isUpper: true);
            Cut(isAcross: false, Least, isUpper: false);
            Cut(isAcross: false, Most, isUpper: true);
        }

        DropStraight();
        return _ring.AsSpan(0, _count);
    }

    private bool Take(ReadOnlySpan<WorldPoint> points, ReadOnlySpan<byte> leastZooms, TileAddress tile)
    {
        var isOutside = false;
        for (var index = 0; index < points.Length; index++)
        {
            if (leastZooms[index] <= tile.Zoom)
            {
                isOutside |= Take(tile.ToTile(points[index]));
            }
        }

        return isOutside;
    }

    private bool TakeEnds(ReadOnlySpan<WorldPoint> points, ReadOnlySpan<byte> leastZooms, TileAddress tile)
    {
        var (first, last) = (0, points.Length - 1);
        while (first < points.Length && leastZooms[first] > tile.Zoom)
        {
            first++;
        }

        while (last > first && leastZooms[last] > tile.Zoom)
        {
            last--;
        }

        if (first < points.Length) Take(tile.ToTile(points[first]));
        if (last > first) Take(tile.ToTile(points[last]));
        return true;
    }

    private bool Take(TilePoint at)
    {
        if (_count == 0 || _ring[_count - 1] != at)
        {
            _ring[_count++] = at;
        }

        return at.X < Least || at.Y < Least || at.X > Most || at.Y > Most;
    }

    private static bool IsBeyond(WorldBox run, TileAddress tile)
    {
        var (first, last) = (tile.ToTile(new WorldPoint(run.West, run.North)), tile.ToTile(new WorldPoint(run.East, run.South)));
        return last.X < Least || last.Y < Least || first.X > Most || first.Y > Most;
    }

    private void Cut(bool isAcross, int limit, bool isUpper)
    {
        var kept = 0;
        if (_next.Length < _count * 2)
        {
            Array.Resize(ref _next, _count * 2);
        }

        for (var index = 0; index < _count; index++)
        {
            var (before, at) = (_ring[index == 0 ? _count - 1 : index - 1], _ring[index]);
            var (wasIn, isIn) = (IsInside(before), IsInside(at));
            if (wasIn != isIn)
            {
                // Always from the inside outwards, so that two neighbours that share the edge round alike.
                _next[kept++] = wasIn ? Crossing(before, at) : Crossing(at, before);
            }

            if (isIn)
            {
                _next[kept++] = at;
            }
        }

        (_ring, _next, _count) = (_next, _ring, kept);

        bool IsInside(TilePoint point)
        {
            var along = isAcross ? point.X : point.Y;
            return isUpper ? along <= limit : along >= limit;
        }

        TilePoint Crossing(TilePoint from, TilePoint to) => isAcross
            ? new TilePoint(limit, Between(from.Y, to.Y, from.X, to.X, limit))
            : new TilePoint(Between(from.X, to.X, from.Y, to.Y, limit), limit);
    }

    private static int Between(int from, int to, int fromAlong, int toAlong, int along) =>
        (int)Math.Round(from + (double)(to - from) * (along - fromAlong) / (toAlong - fromAlong), MidpointRounding.AwayFromZero);

    /// <summary>Drops repeated points and points on a straight line between their neighbours.</summary>
    private void DropStraight()
    {
        var kept = 0;
        for (var index = 0; index < _count; index++)
        {
            var point = _ring[index];
            while (kept >= 2 && IsStraight(_ring[kept - 2], _ring[kept - 1], point))
            {
                kept--;
            }

            if (kept == 0 || _ring[kept - 1] != point)
            {
                _ring[kept++] = point;
            }
        }

        // The seam between the last and the first point.
        while (kept >= 3 && IsStraight(_ring[kept - 2], _ring[kept - 1], _ring[0]))
        {
            kept--;
        }

        var first = 0;
        while (kept - first >= 3 && IsStraight(_ring[kept - 1], _ring[first], _ring[first + 1]))
        {
            first++;
        }

        _ring.AsSpan(first, kept - first).CopyTo(_ring);
        _count = kept - first;
    }

    private static bool IsStraight(TilePoint a, TilePoint b, TilePoint c) =>
        ((long)b.X - a.X) * ((long)c.Y - a.Y) == ((long)b.Y - a.Y) * ((long)c.X - a.X);
}
