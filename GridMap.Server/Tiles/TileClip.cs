using System.Runtime.InteropServices;

namespace GridMap.Server.Tiles;

/// <summary>Puts rings on a tile: snaps to its grid, cuts at its buffer, drops points that change nothing. Keeps its buffers between calls.</summary>
/// <remarks>
/// Snapping each vertex by itself is the only simplification: neighbours share their vertices, so they still meet after it.
/// Cutting: Sutherland and Hodgman, one side after the other; what it leaves along the cut lies beyond the visible tile.
/// </remarks>
internal sealed class TileClip
{
    private const int Least = -TileAddress.Buffer;
    private const int Most = TileAddress.Extent + TileAddress.Buffer;

    private List<TilePoint> _ring = [];
    private List<TilePoint> _next = [];

    /// <summary>The ring on the tile, without a repeated last point; valid until the next call. Fewer than three points mean that nothing is left.</summary>
    public ReadOnlySpan<TilePoint> Ring(ReadOnlySpan<WorldPoint> ring, TileAddress tile)
    {
        _ring.Clear();
        var isOutside = false;
        foreach (var point in ring)
        {
            var at = tile.ToTile(point);
            isOutside |= at.X < Least || at.Y < Least || at.X > Most || at.Y > Most;
            if (_ring.Count == 0 || _ring[^1] != at)
            {
                _ring.Add(at);
            }
        }

        if (isOutside)
        {
            Cut(point => point.X - Least, (a, b) => new TilePoint(Least, Across(a.Y, b.Y, a.X, b.X, Least)));
            Cut(point => Most - point.X, (a, b) => new TilePoint(Most, Across(a.Y, b.Y, a.X, b.X, Most)));
            Cut(point => point.Y - Least, (a, b) => new TilePoint(Across(a.X, b.X, a.Y, b.Y, Least), Least));
            Cut(point => Most - point.Y, (a, b) => new TilePoint(Across(a.X, b.X, a.Y, b.Y, Most), Most));
        }

        DropStraight();
        return CollectionsMarshal.AsSpan(_ring);
    }

    private static int Across(int from, int to, int fromAlong, int toAlong, int along) =>
        (int)Math.Round(from + (double)(to - from) * (along - fromAlong) / (toAlong - fromAlong), MidpointRounding.AwayFromZero);

    private void Cut(Func<TilePoint, int> inside, Func<TilePoint, TilePoint, TilePoint> crossing)
    {
        _next.Clear();
        for (var index = 0; index < _ring.Count; index++)
        {
            var (before, at) = (_ring[index == 0 ? _ring.Count - 1 : index - 1], _ring[index]);
            var (wasIn, isIn) = (inside(before) >= 0, inside(at) >= 0);
            if (wasIn != isIn)
            {
                // Always from the inside outwards, so that two neighbours that share the edge round alike.
                _next.Add(wasIn ? crossing(before, at) : crossing(at, before));
            }

            if (isIn)
            {
                _next.Add(at);
            }
        }

        (_ring, _next) = (_next, _ring);
    }

    /// <summary>Drops repeated points and points on a straight line between their neighbours.</summary>
    private void DropStraight()
    {
        _next.Clear();
        foreach (var point in _ring)
        {
            Push(point);
        }

        // The seam between the last and the first point.
        while (_next.Count >= 3 && IsStraight(_next[^2], _next[^1], _next[0]))
        {
            _next.RemoveAt(_next.Count - 1);
        }

        while (_next.Count >= 3 && IsStraight(_next[^1], _next[0], _next[1]))
        {
            _next.RemoveAt(0);
        }

        (_ring, _next) = (_next, _ring);
    }

    private void Push(TilePoint point)
    {
        while (_next.Count >= 2 && IsStraight(_next[^2], _next[^1], point))
        {
            _next.RemoveAt(_next.Count - 1);
        }

        if (_next.Count == 0 || _next[^1] != point)
        {
            _next.Add(point);
        }
    }

    private static bool IsStraight(TilePoint a, TilePoint b, TilePoint c) =>
        ((long)b.X - a.X) * ((long)c.Y - a.Y) == ((long)b.Y - a.Y) * ((long)c.X - a.X);
}
