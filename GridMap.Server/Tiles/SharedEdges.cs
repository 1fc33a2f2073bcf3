namespace GridMap.Server.Tiles;

/// <summary>Says from which zoom each vertex of many shapes is worth drawing, the same for all shapes that share it.</summary>
/// <remarks>
/// Where the same two edges meet in every ring that has a vertex, the vertex lies within an edge that neighbours share; elsewhere it is a corner between
/// neighbours and is always drawn. The stretches between corners are simplified by Douglas and Peucker, each computed in one direction whatever ring it is met in,
/// so that neighbours leave out the same vertices and no crack opens.
/// </remarks>
internal static class SharedEdges
{
    // Half a pixel of a 512-pixel tile at zoom 0, as a power of two: what is left out moves an outline by no more.
    private const int ToleranceBits = WorldPoint.Bits - 10;

    public static byte[] LeastZooms(ReadOnlySpan<WorldPoint> points, ReadOnlySpan<int> starts)
    {
        var zooms = new byte[points.Length];
        var corners = new CornerTable(points.Length);
        for (var ring = 0; ring < starts.Length - 1; ring++)
        {
            var own = points[starts[ring]..starts[ring + 1]];
            for (var index = 0; index < own.Length; index++)
            {
                corners.Meet(own[index == 0 ? own.Length - 1 : index - 1], own[index], own[index + 1 == own.Length ? 0 : index + 1]);
            }
        }

        var stretch = new Stretch();
        for (var ring = 0; ring < starts.Length - 1; ring++)
        {
            var range = starts[ring]..starts[ring + 1];
            Simplify(points[range], zooms.AsSpan(range), corners, stretch);
        }

        return zooms;
    }

    private static void Simplify(ReadOnlySpan<WorldPoint> ring, Span<byte> zooms, CornerTable corners, Stretch stretch)
    {
        var first = 0;
        while (first < ring.Length && !corners.IsCorner(ring[first]))
        {
            first++;
        }

        if (first == ring.Length)
        {
            // Nobody's neighbour, or of one all around: cut where every direction finds the same two places.
            first = IndexOfLeast(ring);
            var far = IndexOfFarthest(ring, first);
            far += far < first ? ring.Length : 0;
            stretch.Rate(ring, first, far, zooms);
            stretch.Rate(ring, far, first + ring.Length, zooms);
            return;
        }

        for (var (from, to) = (first, first + 1); from < first + ring.Length; to++)
        {
            if (to == first + ring.Length || corners.IsCorner(ring[to % ring.Length]))
            {
                stretch.Rate(ring, from, to, zooms);
                from = to;
            }
        }
    }

    private static int IndexOfLeast(ReadOnlySpan<WorldPoint> ring)
    {
        var least = 0;
        for (var index = 1; index < ring.Length; index++)
        {
            if ((ring[index].X, ring[index].Y).CompareTo((ring[least].X, ring[least].Y)) < 0)
            {
                least = index;
            }
        }

        return least;
    }

    private static int IndexOfFarthest(ReadOnlySpan<WorldPoint> ring, int from)
    {
        var (farthest, most) = (from, (-1.0, 0, 0));
        for (var index = 0; index < ring.Length; index++)
        {
            var (x, y) = ((double)ring[index].X - ring[from].X, (double)ring[index].Y - ring[from].Y);
            var rank = (x * x + y * y, ring[index].X, ring[index].Y);
            if (rank.CompareTo(most) > 0)
            {
                (farthest, most) = (index, rank);
            }
        }

        return farthest;
    }

    /// <summary>One stretch between two corners; keeps its buffers between calls.</summary>
    private sealed class Stretch
    {
        private readonly Stack<(int From, int To, double Weight)> _open = [];
        private WorldPoint[] _points = new WorldPoint[64];
        private byte[] _zooms = new byte[64];

        /// <summary>Rates the vertices between two places of a ring; places count on beyond its end.</summary>
        public void Rate(ReadOnlySpan<WorldPoint> ring, int from, int to, Span<byte> zooms)
        {
            var count = to - from + 1;
            if (count <= 2)
            {
                return;
            }

            if (_points.Length < count)
            {
                (_points, _zooms) = (new WorldPoint[count * 2], new byte[count * 2]);
            }

            for (var index = 0; index < count; index++)
            {
                _points[index] = ring[(from + index) % ring.Length];
            }

            var stretch = _points.AsSpan(0, count);
            var isReversed = Compare(stretch) > 0;
            if (isReversed)
            {
                stretch.Reverse();
            }

            Rate(stretch);
            for (var index = 1; index < count - 1; index++)
            {
                zooms[(from + index) % ring.Length] = _zooms[isReversed ? count - 1 - index : index];
            }
        }

        /// <summary>Below zero when the stretch already runs in the direction it is computed in.</summary>
        private static int Compare(ReadOnlySpan<WorldPoint> stretch)
        {
            for (var (index, back) = (0, stretch.Length - 1); index < back; index++, back--)
            {
                var order = (stretch[index].X, stretch[index].Y).CompareTo((stretch[back].X, stretch[back].Y));
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }

        private void Rate(ReadOnlySpan<WorldPoint> stretch)
        {
            _open.Push((0, stretch.Length - 1, double.MaxValue));
            while (_open.TryPop(out var part))
            {
                var (farthest, distance) = (0, -1.0);
                for (var index = part.From + 1; index < part.To; index++)
                {
                    if (Distance(stretch[index], stretch[part.From], stretch[part.To]) is var own && own > distance)
                    {
                        (farthest, distance) = (index, own);
                    }
                }

                if (farthest == 0)
                {
                    continue;
                }

                // A vertex counts no more than the one that split off its part, so that each zoom shows what the one before shows.
                var weight = Math.Min(part.Weight, distance);
                _zooms[farthest] = LeastZoom(weight);
                _open.Push((part.From, farthest, weight));
                _open.Push((farthest, part.To, weight));
            }
        }

        private static byte LeastZoom(double weight) =>
            (byte)(weight <= 0 ? TileAddress.MostZoom + 1 : Math.Clamp(ToleranceBits - Math.ILogB(weight), 0, TileAddress.MostZoom + 1));

        /// <summary>From a point to the line between two others, not beyond its ends.</summary>
        private static double Distance(WorldPoint point, WorldPoint from, WorldPoint to)
        {
            var (dx, dy) = ((double)to.X - from.X, (double)to.Y - from.Y);
            var (x, y) = ((double)point.X - from.X, (double)point.Y - from.Y);
            var length = dx * dx + dy * dy;
            var along = length > 0 ? Math.Clamp((x * dx + y * dy) / length, 0, 1) : 0;
            var (offX, offY) = (x - along * dx, y - along * dy);
            return Math.Sqrt(offX * offX + offY * offY);
        }
    }
}
